package steps.sandbox.updates;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
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

    private final Vertx vertx;
    private final Clock clock;
    private final UpdateQueue queue;
    private final int maxConnections;
    private final WebhookStatus status;
    private final LiveSettings settings;
    private final Faults faults;
    private final DeliveryLog log;
    private final Consumer<WebhookReply> replies;
    private final RetrySchedule retries;
    private final ConnectionBudget connections;
    private final WebhookCaller caller;
    private final Lanes lanes;
    private final Deque<Lane> waitingForOthers = new ArrayDeque<>();
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
            Consumer<WebhookReply> replies) {
        this.vertx = vertx;
        this.clock = clock;
        this.queue = queue;
        this.maxConnections = webhook.maxConnections();
        this.status = status;
        this.settings = settings;
        this.faults = faults;
        this.log = log;
        this.replies = replies;
        this.retries = new RetrySchedule(settings);
        this.connections = new ConnectionBudget(clock);
        this.caller = new WebhookCaller(vertx, webhook, settings, connections);
        this.lanes = new Lanes(queue, 2 * maxConnections);
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
        lanes.load();
        while (lanes.hasReady() && onTheirWay < maxConnections) {
            long waitMs = settings.now().retrySchedule().isEmpty() ? connections.waitMs(onTheirWay) : 0;
            if (waitMs > 0) {
                pumpIn(waitMs);
                return;
            }
            start(lanes.takeReady());
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

    private void start(Lane lane) {
        PendingUpdate update = lane.first();
        boolean discarded = !queue.isPending(update.id()) && !lane.isRepeated();
        if (discarded || update.expiresAt() < now()) {
            drop(lane);
            return;
        }
        if (lane.mayBeDelayed() && holdBack(lane, update)) {
            return;
        }
        sendCopies(lane, update);
        onTheirWay++;
        long begin = clock.millis();
        caller.post(update.json()).onSuccess(reply -> {
            onTheirWay--;
            if (!stopped) {
                log.add(update.id(), begin, lane.failures() + 1, clock.millis() - begin, reply);
                ended(lane, update, reply);
                pump();
            }
        });
    }

    /** Copies go beside the update itself and are only logged: what becomes of the update is decided without them. */
    private void sendCopies(Lane lane, PendingUpdate update) {
        for (int copy = 1; copy < update.copies() && lane.failures() == 0; copy++) {
            long begin = clock.millis();
            caller.post(update.json())
                    .onSuccess(reply -> log.add(update.id(), begin, 1, clock.millis() - begin, reply));
        }
    }

    private boolean holdBack(Lane lane, PendingUpdate update) {
        Optional<Fault> fault = faults.strike(update.type(), update.key().owner(), DELAYS);
        fault.ifPresent(struck -> {
            if (struck.kind() == FaultKind.LATE) {
                readyIn(lane, struck.millis());
            } else {
                waitingForOthers.addLast(lane);
                vertx.setTimer(LONGEST_OUT_OF_ORDER_MS, timer -> {
                    release();
                    pump();
                });
            }
        });
        return fault.isPresent();
    }

    private void release() {
        waitingForOthers.forEach(lanes::ready);
        waitingForOthers.clear();
    }

    private void ended(Lane lane, PendingUpdate update, WebhookReply reply) {
        status.seen(reply.status(), now());
        if (reply.isSuccess()) {
            taken(lane, update, reply);
        } else {
            failed(lane, update, reply);
        }
    }

    private void taken(Lane lane, PendingUpdate update, WebhookReply reply) {
        connections.succeeded();
        queue.taken(update.id());
        replies.accept(reply);
        boolean again = !lane.isRepeated()
                && faults.strike(update.type(), update.key().owner(), DUPLICATES)
                        .isPresent();
        if (again) {
            lane.repeat();
            lanes.ready(lane);
        } else {
            lanes.advance(lane);
        }
        release();
    }

    private void failed(Lane lane, PendingUpdate update, WebhookReply reply) {
        status.failed(String.valueOf(reply.error()), now());
        int failures = lane.fail();
        long delayMs = reply.retryAfterMs().orElseGet(() -> retries.delayMs(failures));
        if (status.isGone(now())) {
            status.giveUp();
        } else if (now() + delayMs / 1000 > update.expiresAt()) {
            drop(lane);
        } else {
            readyIn(lane, delayMs);
        }
    }

    private void readyIn(Lane lane, long delayMs) {
        if (delayMs == 0) {
            lanes.ready(lane);
            return;
        }
        vertx.setTimer(delayMs, timer -> {
            lanes.ready(lane);
            pump();
        });
    }

    private void drop(Lane lane) {
        queue.drop(lane.first().id());
        lanes.advance(lane);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
