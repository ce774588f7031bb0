package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.request.GetMe;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.bot.telegram.api.TelegramGateway;

/** What Telegram calls this bot, which is asked at the start and then now and then: links to the bot need it at once. */
@Singleton
public class BotName {
    private static final Logger LOG = Logger.getLogger(BotName.class);
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final TelegramGateway gateway;
    private final Clock clock;
    private volatile @Nullable String username;
    private volatile Instant nextLook = Instant.EPOCH;

    BotName(TelegramGateway gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * Opens the chat with this bot; empty until Telegram has told the bot's name.
     *
     * @param payload what {@code /start} brings then: at most 64 letters, digits, {@code _} and {@code -}
     */
    public Optional<String> linkTo(String payload) {
        return Optional.ofNullable(username).map(name -> "https://t.me/" + name + "?start=" + payload);
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> ask() {
        var now = clock.instant();
        if (now.isBefore(nextLook)) {
            return Uni.createFrom().voidItem();
        }
        return gateway.call(new GetMe())
                .invoke(me -> username = me.user().username())
                .invoke(() -> nextLook = now.plus(LOOK_AGAIN))
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("The bot's name is not known yet: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
