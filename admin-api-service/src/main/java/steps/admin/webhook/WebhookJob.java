package steps.admin.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks once a second what is due, and tells each endpoint apart from the others, so that a slow one keeps nobody waiting. A message that
 * was sent and not settled, since this replica or the database went, is sent again: receivers know it by its id.
 */
@Singleton
class WebhookJob {
    private static final Logger LOG = Logger.getLogger(WebhookJob.class);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final Vertx vertx;
    private final WebhookQueue queue;
    private final WebhookPost post;
    private final MeterRegistry metrics;
    private final Duration every;
    private final Retries retries = new Retries(new Random());
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    WebhookJob(
            Vertx vertx,
            WebhookQueue queue,
            WebhookPost post,
            MeterRegistry metrics,
            @ConfigProperty(name = "steps.webhooks.every", defaultValue = "1s") Duration every) {
        this.vertx = vertx;
        this.queue = queue;
        this.post = post;
        this.metrics = metrics;
        this.every = every;
    }

    void begin(@Observes StartupEvent event) {
        for (var outcome : List.of("delivered", "failed", "given_up")) {
            count(outcome, 0);
        }
        vertx.setPeriodic(every.toMillis(), tick -> look());
        vertx.setPeriodic(FORGET_EVERY.toMillis(), tick -> {
            if (!over) {
                queue.forgetOld().subscribe().with(done -> {}, failure -> LOG.warn("Old webhooks stay.", failure));
            }
        });
    }

    void end(@Observes ShutdownEvent event) {
        over = true;
    }

    private void look() {
        if (!over) {
            queue.due()
                    .subscribe()
                    .with(
                            endpoints -> endpoints.forEach(this::tell),
                            failure -> LOG.warn("Webhooks are not looked for.", failure));
        }
    }

    private void tell(long endpoint) {
        if (over || !busy.add(endpoint)) {
            return;
        }
        sendAll(endpoint)
                .onTermination()
                .invoke(() -> busy.remove(endpoint))
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf(failure, "Webhooks of endpoint %d wait.", endpoint));
    }

    /** Until nothing is due any more. */
    private Uni<Void> sendAll(long endpoint) {
        return Multi.createBy()
                .repeating()
                .uni(() -> queue.claim(endpoint).call(this::sendClaimed))
                .whilst(claimed -> !claimed.isEmpty() && !over)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> sendClaimed(List<ClaimedMessage> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndMerge(this::send)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> send(ClaimedMessage message) {
        long start = System.nanoTime();
        return post.send(message)
                .chain(outcome -> settle(message, outcome, Duration.ofNanos(System.nanoTime() - start)));
    }

    private Uni<Void> settle(ClaimedMessage message, Outcome outcome, Duration took) {
        return switch (outcome) {
            case Outcome.Arrived arrived ->
                queue.arrived(message, arrived.status(), took).invoke(() -> count("delivered", 1));
            case Outcome.Refused refused -> again(message, took, refused.status(), null, refused.patience());
            case Outcome.Unanswered unanswered -> again(message, took, null, unanswered.why(), Duration.ZERO);
            case Outcome.Gone gone ->
                queue.gone(message, 410, took)
                        .invoke(off -> givenUp(message, off))
                        .replaceWithVoid();
        };
    }

    private Uni<Void> again(
            ClaimedMessage message, Duration took, @Nullable Integer status, @Nullable String error, Duration wish) {
        var after = retries.after(message.attempts(), wish);
        if (after.isEmpty()) {
            return queue.giveUp(message, took, status, error)
                    .invoke(off -> givenUp(message, off))
                    .replaceWithVoid();
        }
        return queue.again(message, took, status, error, after.get()).invoke(() -> {
            count("failed", 1);
            LOG.infof(
                    "Webhook %s did not arrive at %s (%s), attempt %d",
                    message.id(), message.endpoint(), status == null ? error : status, message.attempts());
        });
    }

    private void givenUp(ClaimedMessage message, boolean disabled) {
        count("given_up", 1);
        LOG.warnf("Webhook %s never arrived at %s", message.id(), message.endpoint());
        if (disabled) {
            LOG.errorf(
                    "Endpoint %s is disabled: nothing arrives there. See: webhooks log %s",
                    message.endpoint(), message.endpoint());
        }
    }

    private void count(String outcome, int more) {
        metrics.counter("steps.webhooks", "outcome", outcome).increment(more);
    }
}
