package steps.bot.privacy;

import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.domain.content.Texts;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;
import steps.domain.user.RegistrationTexts;

/** Opens the privacy policy where one is published. */
@Singleton
public class PolicyLink {
    private final BotSettings settings;
    private final Texts texts;

    PolicyLink(BotSettings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    public Optional<Key> key() {
        return settings.current()
                .link(BotSetting.PRIVACY_POLICY_LINK)
                .map(link -> Key.link("🔐 " + texts.words(RegistrationTexts.POLICY_LINK), link));
    }
}
