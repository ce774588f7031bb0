package steps.bot.user;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.AwaitsWords;
import steps.bot.dialog.DialogState;

/**
 * How far somebody has come on the way to be registered; {@code referral} is the code of the friend who brought them, or the payload of
 * another link that they followed.
 *
 * <pre>
 *   /start ──▶ AwaitingConsent ──Соглашаюсь──▶ AwaitingContact ──own contact──▶ AwaitingEmail ──e-mail, Пропустить──▶ menu
 *                    ▲  /cancel: Left
 * </pre>
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes({
    @JsonSubTypes.Type(RegistrationState.Left.class),
    @JsonSubTypes.Type(RegistrationState.AwaitingConsent.class),
    @JsonSubTypes.Type(RegistrationState.AwaitingContact.class),
    @JsonSubTypes.Type(RegistrationState.AwaitingEmail.class)
})
public sealed interface RegistrationState extends DialogState {
    @Nullable
    String referral();

    @Override
    default boolean goesOnAt(DialogState next) {
        return next instanceof RegistrationState;
    }

    @JsonTypeName("registration.left")
    record Left(@Nullable String referral) implements RegistrationState {}

    @JsonTypeName("registration.awaiting_consent")
    record AwaitingConsent(@Nullable String referral) implements RegistrationState {
        AwaitingContact agreed(Instant at) {
            return new AwaitingContact(at, referral);
        }
    }

    @JsonTypeName("registration.awaiting_contact")
    record AwaitingContact(Instant consentAt, @Nullable String referral) implements RegistrationState {
        public AwaitingContact {
            Objects.requireNonNull(consentAt, "consentAt");
        }

        AwaitingEmail reachableAt(String phone) {
            return new AwaitingEmail(consentAt, phone, referral);
        }
    }

    @JsonTypeName("registration.awaiting_email")
    record AwaitingEmail(
            Instant consentAt, String phone, @Nullable String referral) implements RegistrationState, AwaitsWords {
        public AwaitingEmail {
            Objects.requireNonNull(consentAt, "consentAt");
            Objects.requireNonNull(phone, "phone");
        }
    }
}
