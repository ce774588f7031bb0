package steps.bot.telegram.outgoing;

/** A turn is another replica's to say, or will be. */
final class NotOwned extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotOwned() {
        super("It is another replica's to say", null, false, false);
    }
}
