package steps.bot.preference;

import jakarta.inject.Singleton;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Reply;
import steps.bot.walk.WalkButton;
import steps.domain.content.Texts;
import steps.domain.preference.PreferenceTexts;
import steps.domain.walk.WalkTexts;

/** The words and the keyboard of a reminder. */
@Singleton
public class ReminderScreens {
    private final Texts texts;

    ReminderScreens(Texts texts) {
        this.texts = texts;
    }

    public Reply.Say reminder() {
        return new Reply.Say(
                texts.html(PreferenceTexts.REMIND),
                Keyboard.column(
                                Key.of("🚶 " + texts.words(WalkTexts.START), new WalkButton.Begin()),
                                Key.of(
                                        "🔕 " + texts.words(PreferenceTexts.REMIND_NO_MORE),
                                        new SettingsButton.NoMore()))
                        .underNotice(),
                null);
    }
}
