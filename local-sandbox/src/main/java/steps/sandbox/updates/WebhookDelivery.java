package steps.sandbox.updates;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import steps.sandbox.faults.Fault;
import steps.sandbox.faults.FaultKind;
import steps.sandbox.faults.Faults;
import steps.sandbox.settings.LiveSettings;

/**
 * Brings pending updates to one webhook: a lane for each key, one update of a lane on its way at a time, lanes in
 * parallel up to {@code max_connections}; a failing lane waits without holding up the others. At most twice as many
 * updates as connections are loaded, so lanes that fail for long do crowd out the rest, as with the real server.
 */
final class WebhookDelivery {
    private static final long LONGEST_OUT_OF_ORDER_MS = 2_000;
    private static final Set<FaultKind> DELAYS = EnumSet.of(FaultKind.LATE, FaultKind.OUT_OF_ORDER);
    private static final Set<FaultKind> DUPLICATES = EnumSet.of(FaultKind.DUPLICATE);
    private static final int LONGEST_RETRY_AFTER_S = 3_600;

    private final Vertx vertx;
    private final Clock clock;
    private final UpdateQueue queue;
    private final WebhookSettings webhook;
    private final WebhookStatus status;
    private final LiveSettings settings;
    private final Faults faults;
    private final DeliveryLog log;
    private final RetrySchedule retries;
    private final ConnectionBudget connections;
    private final WebhookCaller caller;
    private final Consumer<WebhookCaller.Reply> replies;
    private final Map<QueueKey, Lane> lanes = new HashMap<>();
    private final Deque<Lane> ready = new ArrayDeque<>();
    private final Deque<Lane> waitingForOthers = new ArrayDeque<>();
    private int loaded;
    private int lastLoaded;
    private int onTheirWay;
    private boolean pumpIsDue;
    private boolean stopped;

    WebhookDelivery(
            Vertx vertx,
            Clock clock,
            UpdateQueue queue,
            WebhookSettings webhook,
            WebhookStatus status,
            LiveSettings settings,
            Faults faults,
            DeliveryLog log,
            Consumer<WebhookCaller.Reply> replies) {
        this.vertx = vertx;
        this.clock = clock;
        this.queue = queue;
        this.webhook = webhook;
        this.status = status;
        this.settings = settings;
        this.faults = faults;
        this.log = log;
        this.replies = replies;
        this.retries = new RetrySchedule(settings);
        this.connections = new ConnectionBudget(clock);
        this.caller = new WebhookCaller(vertx, webhook, settings, connections);
    }

    void stop() {
        stopped = true;
        caller.close();
    }

    /** Loads and sends whatever may go now. */
    void pump() {
        if (stopped) {
            return;
        }
        load();
        while (!ready.isEmpty() && onTheirWay < webhook.maxConnections()) {
            long waitMs = settings.now().retrySchedule().isEmpty() ? connections.waitMs(onTheirWay) : 0;
            if (waitMs > 0) {
                pumpIn(waitMs);
                return;
            }
            start(ready.removeFirst());
        }
    }

    private void pumpIn(long waitMs) {
        if (!pumpIsDue) {
            pumpIsDue = true;
            vertx.setTimer(waitMs, timer -> {
                pumpIsDue = false;
                pump();
            });
        }
    }

    private void load() {
        for (PendingUpdate update : queue.pending().tailMap(lastLoaded, false).values()) {
            if (loaded >= 2 * webhook.maxConnections()) {
                return;
            }
            lastLoaded = update.id();
            loaded++;
            Lane lane = lanes.get(update.key());
            if (lane == null) {
                lane = new Lane();
                lanes.put(update.key(), lane);
                ready.addLast(lane);
            }
            lane.add(update);
        }
    }

    private void start(Lane lane) {
        PendingUpdate update = lane.first();
        if (update.expiresAt() < now()) {
            drop(lane);
            return;
        }
        if (lane.mayBeDelayed() && holdBack(lane, update)) {
            return;
        }
        onTheirWay++;
        sendCopies(lane, update);
        long begin = clock.millis();
        caller.post(update.json()).onComplete(result -> {
            onTheirWay--;
            if (stopped) {
                return;
            }
            WebhookCaller.Reply reply = result.result();
            String error = result.failed()
                    ? WebhookErrors.failure(result.cause())
                    : WebhookErrors.status(reply.status(), reply.reason());
            int code = result.failed() ? 0 : reply.status();
            boolean taken = result.succeeded() && reply.isSuccess();
            log.add(update.id(), begin, lane.failures() + 1, code, clock.millis() - begin, taken ? null : error);
            status.seen(code, now());
            if (taken) {
                taken(lane, update, reply);
            } else {
                failed(lane, update, error, result.failed() ? null : reply.retryAfter());
            }
            pump();
        });
    }

    /** Copies go beside the update itself and are only logged: what becomes of the update is decided without them. */
    private void sendCopies(Lane lane, PendingUpdate update) {
        for (int copy = 1; copy < update.copies() && lane.failures() == 0; copy++) {
            long begin = clock.millis();
            caller.post(update.json()).onComplete(result -> {
                int code = result.failed() ? 0 : result.result().status();
                String error = result.failed() ? WebhookErrors.failure(result.cause()) : null;
                log.add(update.id(), begin, 1, code, clock.millis() - begin, error);
            });
        }
    }

    private boolean holdBack(Lane lane, PendingUpdate update) {
        Optional<Fault> fault = faults.strike(update.type(), update.key().owner(), DELAYS);
        fault.ifPresent(struck -> {
            if (struck.kind() == FaultKind.LATE) {
                readyIn(lane, struck.millis());
            } else {
                waitingForOthers.addLast(lane);
                vertx.setTimer(LONGEST_OUT_OF_ORDER_MS, timer -> release());
            }
        });
        return fault.isPresent();
    }

    private void release() {
        ready.addAll(waitingForOthers);
        waitingForOthers.clear();
        pump();
    }

    private void taken(Lane lane, PendingUpdate update, WebhookCaller.Reply reply) {
        connections.succeeded();
        queue.taken(update.id());
        replies.accept(reply);
        boolean again = !lane.isRepeated()
                && faults.strike(update.type(), update.key().owner(), DUPLICATES)
                        .isPresent();
        if (again) {
            lane.repeat();
            ready.addLast(lane);
        } else {
            next(lane);
        }
        ready.addAll(waitingForOthers);
        waitingForOthers.clear();
    }

    private void failed(Lane lane, PendingUpdate update, String error, String retryAfter) {
        status.failed(error, now());
        long delayMs = retryAfterMs(retryAfter).orElseGet(() -> retries.delayMs(lane.fail()));
        if (status.isGone(now())) {
            status.giveUp();
        } else if (now() + delayMs / 1000 > update.expiresAt()) {
            drop(lane);
        } else {
            readyIn(lane, delayMs);
        }
    }

    /** Between one second and an hour; 0 is like no header. */
    private static Optional<Long> retryAfterMs(String header) {
        if (header == null || !header.trim().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int seconds = Math.min(Integer.parseInt(header.trim()), LONGEST_RETRY_AFTER_S);
        return seconds == 0 ? Optional.empty() : Optional.of(seconds * 1000L);
    }

    private void readyIn(Lane lane, long delayMs) {
        if (delayMs == 0) {
            ready.addLast(lane);
            return;
        }
        vertx.setTimer(delayMs, timer -> {
            ready.addLast(lane);
            pump();
        });
    }

    private void drop(Lane lane) {
        queue.drop(lane.first().id());
        next(lane);
    }

    private void next(Lane lane) {
        QueueKey key = lane.first().key();
        lane.next();
        loaded--;
        if (lane.isEmpty()) {
            lanes.remove(key);
        } else {
            ready.addLast(lane);
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
