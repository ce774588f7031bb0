package steps.bot.privacy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import steps.bot.dialog.DialogState;

/**
 * On the way to be forgotten. Only who was asked last can say yes: an old button asks again.
 *
 * <pre>
 *   /delete_me ──▶ ConfirmingErasure ──Удалить навсегда──▶ nobody's chat
 *                        └──anything else──▶ menu
 * </pre>
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes(@JsonSubTypes.Type(PrivacyState.ConfirmingErasure.class))
public sealed interface PrivacyState extends DialogState {
    @JsonTypeName("privacy.confirming_erasure")
    record ConfirmingErasure() implements PrivacyState {}
}
