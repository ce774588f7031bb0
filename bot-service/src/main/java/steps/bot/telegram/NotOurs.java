package steps.bot.telegram;

/** A turn is another replica's to say, or will be. */
final class NotOurs extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotOurs() {
        super("It is another replica's to say", null, false, false);
    }
}
