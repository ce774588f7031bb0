package steps.bot.telegram.outgoing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.telegram.TelegramSettings;
import steps.platform.cache.Caches;

/** Tells Telegram what the bot says about itself, at the start and whenever somebody has written it anew. */
@Singleton
class BotProfileJob {
    private static final Logger LOG = Logger.getLogger(BotProfileJob.class);

    /** What Telegram refuses now it refuses in ten seconds, too. */
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final BotProfile profile;
    private final Caches caches;
    private final boolean hasBot;
    private final Clock clock;
    private volatile List<BotProfile.Face> published = List.of();
    private volatile Instant notBefore = Instant.EPOCH;

    BotProfileJob(BotProfile profile, Caches caches, TelegramSettings telegram, Clock clock) {
        this.profile = profile;
        this.caches = caches;
        this.hasBot = telegram.token().isPresent();
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> publish() {
        return hasBot && !clock.instant().isBefore(notBefore)
                ? caches.whenLoaded().chain(this::publishNews)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> publishNews() {
        var faces = profile.faces();
        return faces.equals(published)
                ? Uni.createFrom().voidItem()
                : profile.publish(faces)
                        .invoke(() -> published = faces)
                        .onFailure()
                        .invoke(this::trouble)
                        .onFailure()
                        .recoverWithNull();
    }

    private void trouble(Throwable failure) {
        notBefore = clock.instant().plus(AFTER_TROUBLE);
        LOG.warnf("Telegram does not know yet what the bot says about itself: %s", failure.getMessage());
    }
}
