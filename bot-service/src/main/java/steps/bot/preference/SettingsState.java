package steps.bot.preference;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import steps.bot.dialog.AwaitsWords;
import steps.bot.dialog.DialogState;

/**
 * What somebody may write in place of pressing one of the choices.
 *
 * <pre>
 *   Часовой пояс ──▶ NamingZone ──a city, +3──▶ the settings
 *   Тихие часы ──▶ NamingQuietHours ──23–8──▶ the settings
 * </pre>
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes({
    @JsonSubTypes.Type(SettingsState.NamingZone.class),
    @JsonSubTypes.Type(SettingsState.NamingQuietHours.class)
})
public sealed interface SettingsState extends DialogState {
    @JsonTypeName("settings.naming_zone")
    record NamingZone() implements SettingsState, AwaitsWords {}

    @JsonTypeName("settings.naming_quiet_hours")
    record NamingQuietHours() implements SettingsState, AwaitsWords {}
}
