import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** People who come, do one thing and are followed by the next, until the drill has seen enough. */
final class Crowd {
    private static final Duration TO_FINISH = Duration.ofMinutes(4);

    private final Telegram telegram;
    private final Books books;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Guest> lookers = new CopyOnWriteArrayList<>();
    private final List<Guest> walkers = new CopyOnWriteArrayList<>();
    private final List<Guest> buyers = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final AtomicLong credited = new AtomicLong();
    private volatile boolean open = true;

    Crowd(Telegram telegram, Books books) {
        this.telegram = telegram;
        this.books = books;
    }

    /** So many at the same time of each kind. */
    void comes(int each) {
        for (int i = 0; i < each; i++) {
            threads.execute(() -> one(lookers, Guest::looksAround));
            threads.execute(() -> one(walkers, guest -> credited.addAndGet(guest.walks())));
            threads.execute(() -> one(buyers, guest -> {
                books.givePoints(guest.id());
                guest.buys();
            }));
        }
    }

    private void one(List<Guest> kind, Errand errand) {
        while (open) {
            try {
                Guest guest = Guest.of(telegram);
                kind.add(guest);
                guest.registers();
                errand.runs(guest);
            } catch (Exception e) {
                troubles.add(e.toString());
                return;
            }
        }
    }

    /** Everybody ends what they have begun; nobody follows. */
    void goes() throws InterruptedException {
        open = false;
        threads.shutdown();
        if (!threads.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("Somebody waits for ever");
        }
    }

    List<String> troubles() {
        return troubles;
    }

    Stream<Guest> everybody() {
        return Stream.of(lookers, walkers, buyers).flatMap(List::stream);
    }

    int walkers() {
        return walkers.size();
    }

    int buyers() {
        return buyers.size();
    }

    /** What the bot has told walkers. */
    long credited() {
        return credited.get();
    }

    private interface Errand {
        void runs(Guest guest) throws Exception;
    }
}
