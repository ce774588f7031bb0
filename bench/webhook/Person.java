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
    private int lastMessageId = 1_000;

    /** What the button that ends the walk carries; the double reads it in the bot's messages, on its own thread. */
    volatile String finishData;

    Person(long id, double latitude, double longitude) {
        this.id = id;
        this.latitude = latitude;
        this.longitude = longitude;
    }

    int newMessageId() {
        return ++lastMessageId;
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
