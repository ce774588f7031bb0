package steps.bot.telegram;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** How this service talks to Telegram. */
@ConfigMapping(prefix = "steps.telegram")
public interface TelegramSettings {
    /** The bot's token as BotFather gave it. */
    Optional<String> token();

    /** Telegram's own API, a self-hosted Bot API server or the sandbox. */
    @WithDefault("https://api.telegram.org")
    URI apiUrl();

    /** The public address under which Telegram reaches {@code /webhook}. */
    Optional<URI> webhookUrl();

    /** What Telegram proves itself with; derived from the token when unset. */
    Optional<String> webhookSecret();

    /** How updates come; by the webhook where it has an address, unless this says otherwise. */
    Optional<TelegramMode> mode();

    /** What all replicas together send at most, messages a second. */
    @WithDefault("30")
    double ratePerSecond();

    /** What one chat gets in the long run, calls a second: twenty a minute, which nobody but Telegram knows for sure. */
    @WithDefault("0.3333")
    double ratePerChat();

    /** What one chat may get at once before its rate counts; a little less than what Telegram lets pass. */
    @WithDefault("18")
    int chatBurst();
}
