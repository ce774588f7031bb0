package steps.bot.telegram.incoming.webhook;

import com.pengrad.telegrambot.model.WebhookInfo;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.bot.runtime.Outages;
import steps.bot.telegram.TelegramMode;
import steps.bot.telegram.TelegramSettings;
import steps.bot.telegram.api.TelegramFailure;
import steps.domain.telegram.WebhookAnswer;
import steps.domain.telegram.WebhookNews;
import steps.domain.telegram.WebhookStates;
import steps.domain.telegram.WebhookStates.Wish;
import steps.domain.telegram.WebhookWish;
import steps.platform.lease.Leases;

/**
 * Asks Telegram once a minute what it knows of our webhook, for the panel; and within seconds when somebody there wants it, or wants
 * it set anew.
 */
@Singleton
class WebhookWatchJob {
    private static final Logger LOG = Logger.getLogger(WebhookWatchJob.class);
    private static final String LEASE = "webhook";
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final OurWebhook webhook;
    private final WebhookStates states;
    private final Leases leases;
    private final TelegramSettings settings;
    private final Clock clock;
    private volatile Instant nextLook = Instant.EPOCH;

    WebhookWatchJob(OurWebhook webhook, WebhookStates states, Leases leases, TelegramSettings settings, Clock clock) {
        this.webhook = webhook;
        this.states = states;
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "2s", delayed = "3s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return leases.hold(LEASE)
                .chain(lease -> lease == null ? Uni.createFrom().voidItem() : look())
                .plug(Outages.skip(LOG, "What Telegram tells of the webhook is not kept"));
    }

    private Uni<Void> look() {
        return states.wish()
                .chain(wish -> wish == null && clock.instant().isBefore(nextLook)
                        ? Uni.createFrom().voidItem()
                        : look(wish));
    }

    private Uni<Void> look(@Nullable Wish wish) {
        nextLook = clock.instant().plus(LOOK_AGAIN);
        return done(wish)
                .call(this::keep)
                .onFailure(TelegramFailure.class)
                .recoverWithUni(failure ->
                        states.fail(String.valueOf(failure.getMessage())).replaceWith(WebhookAnswer.FAILED))
                .chain(answer -> wish == null ? Uni.createFrom().voidItem() : states.answer(wish, answer));
    }

    private Uni<WebhookAnswer> done(@Nullable Wish wish) {
        if (wish == null || wish.wish() == WebhookWish.LOOK) {
            return Uni.createFrom().item(WebhookAnswer.TOLD);
        }
        return polls()
                ? Uni.createFrom().item(WebhookAnswer.POLLS)
                : webhook.set().replaceWith(WebhookAnswer.SET);
    }

    private Uni<Void> keep() {
        return webhook.known().map(this::news).chain(states::tell);
    }

    private WebhookNews news(WebhookInfo known) {
        boolean isOurs = webhook.hasOurAddress(known);
        return new WebhookNews(
                polls(),
                WebhookNews.shown(Objects.requireNonNullElse(known.url(), ""), isOurs),
                isOurs,
                Objects.requireNonNullElse(known.pendingUpdateCount(), 0),
                Objects.requireNonNullElse(known.maxConnections(), 0),
                error(known));
    }

    private static WebhookNews.@Nullable Failure error(WebhookInfo known) {
        var at = known.lastErrorDate();
        return at == null || at == 0
                ? null
                : new WebhookNews.Failure(
                        Instant.ofEpochSecond(at), Objects.requireNonNullElse(known.lastErrorMessage(), ""));
    }

    private boolean polls() {
        return TelegramMode.of(settings) == TelegramMode.POLLING;
    }
}
