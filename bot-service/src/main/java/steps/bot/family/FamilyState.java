package steps.bot.family;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import steps.bot.dialog.AwaitsWords;
import steps.bot.dialog.DialogState;

/**
 * What somebody is asked to write about their family; all else in it is done by buttons.
 *
 * <pre>
 *   Создать семью ──▶ Naming ──name──▶ the family
 *   Переименовать ──▶ Renaming ──name──▶ the family
 *   Добавить участников ──▶ Inviting ──@name──▶ Inviting, for the next one
 * </pre>
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes({
    @JsonSubTypes.Type(FamilyState.Naming.class),
    @JsonSubTypes.Type(FamilyState.Renaming.class),
    @JsonSubTypes.Type(FamilyState.Inviting.class)
})
public sealed interface FamilyState extends DialogState {
    @JsonTypeName("family.naming")
    record Naming() implements FamilyState, AwaitsWords {}

    @JsonTypeName("family.renaming")
    record Renaming() implements FamilyState, AwaitsWords {}

    @JsonTypeName("family.inviting")
    record Inviting() implements FamilyState, AwaitsWords {}
}
