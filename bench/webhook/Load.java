import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Posts updates over 32 kept connections, from one thread, so that the load costs less than what it measures. */
final class Load {
    static final int CONNECTIONS = 32;
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final Crowd crowd;

    Load(int port, Crowd crowd) {
        this.port = port;
        this.crowd = crowd;
    }

    /** Closed loop: each connection sends its next update when the last one was answered. */
    Answers flatOut(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        return run(crowd::next, lanes -> System.nanoTime() < end, 0);
    }

    /** So many updates of one kind, closed loop. */
    Answers ofKind(Kind kind, int count) throws IOException {
        int[] left = {count};
        return run(() -> crowd.next(kind), lanes -> left[0]-- > 0, 0);
    }

    /** Open loop: updates are due at an even pace, and their time runs from then on, sent or not. */
    Answers atRate(double perSecond, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        return run(crowd::next, lanes -> System.nanoTime() < end, 1e9 / perSecond);
    }

    private interface Condition {
        boolean goesOn(int idleLanes);
    }

    private Answers run(Supplier<Update> updates, Condition condition, double pauseNs) throws IOException {
        Answers answers = new Answers();
        List<Lane> lanes = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                lanes.add(new Lane(port, selector));
            }
            Deque<Lane> idle = new ArrayDeque<>(lanes);
            long begin = System.nanoTime();
            long sent = 0;
            boolean on = true;
            while (on || idle.size() < CONNECTIONS) {
                while (on && !idle.isEmpty()) {
                    long now = System.nanoTime();
                    long due = pauseNs == 0 ? now : begin + (long) (sent * pauseNs);
                    if (due > now) {
                        break;
                    }
                    on = condition.goesOn(idle.size());
                    if (on) {
                        idle.remove().send(updates.get(), due);
                        sent++;
                    }
                }
                if (!on && idle.size() == CONNECTIONS) {
                    break;
                }
                await(selector, on && pauseNs > 0 && !idle.isEmpty() ? 1 : PATIENCE.toMillis());
                read(selector, answers, idle);
            }
            answers.lasted(System.nanoTime() - begin);
        } finally {
            for (Lane lane : lanes) {
                lane.close();
            }
        }
        return answers;
    }

    private static void await(Selector selector, long atMostMs) throws IOException {
        if (selector.select(atMostMs) == 0 && atMostMs > 1) {
            throw new IOException("bot-service has answered nothing for " + PATIENCE.toSeconds() + " s");
        }
    }

    private void read(Selector selector, Answers answers, Deque<Lane> idle) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            Lane lane = (Lane) key.attachment();
            int status = lane.answer();
            if (status != 0) {
                boolean taken = status == OK;
                answers.add(lane.update().kind(), taken, System.nanoTime() - lane.dueNs());
                crowd.done(lane.update(), taken);
                idle.add(lane);
            }
        }
        selector.selectedKeys().clear();
    }
}
