import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who chats and walks; has at most one update under way, as Telegram does it. */
final class Person {
    private static final double DEGREES_A_METRE = 1 / 111_195.0;
    private static final int METRES_A_MOVE = 6;
    private static final int SECONDS_A_MOVE = 5;

    final long id;
    private final double latitude;
    private final double longitude;
    private long liveMessageId;
    private long startS;
    private int moves;
    private final AtomicInteger lastMessageId = new AtomicInteger(1_000);

    /** The newest message with buttons, 0 before there is one; the double's thread writes it. */
    private volatile int buttonsMessageId;

    private volatile Finish finish;

    /** The button that ends the walk: what it carries, and the message it is under. */
    record Finish(int messageId, String data) {}

    Person(long id, double latitude, double longitude) {
        this.id = id;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    /** Both sides of a chat count their messages together. */
    int newMessageId() {
        return lastMessageId.incrementAndGet();
    }

    void seesButtons(int messageId) {
        buttonsMessageId = messageId;
    }

    boolean hasButtonsUnder(int messageId) {
        return buttonsMessageId == messageId;
    }

    /** Under which message a press happens: people press what they saw last. */
    int pressedMessageId() {
        int seen = buttonsMessageId;
        return seen == 0 ? newMessageId() : seen;
    }

    void canFinish(int messageId, String data) {
        finish = new Finish(messageId, data);
    }

    /** Null before the bot has shown it. */
    Finish finish() {
        return finish;
    }

    void finished() {
        finish = null;
    }

    long liveMessageId() {
        return liveMessageId;
    }

    /** Shares a live location that began at this time, in seconds since 1970. */
    void share(long messageId, long beginS) {
        liveMessageId = messageId;
        startS = beginS;
        moves = 0;
    }

    void move() {
        moves++;
    }

    long startS() {
        return startS;
    }

    long nowS() {
        return startS + (long) moves * SECONDS_A_MOVE;
    }

    double latitude() {
        return latitude + moves * METRES_A_MOVE * DEGREES_A_METRE;
    }

    double longitude() {
        return longitude;
    }
}
