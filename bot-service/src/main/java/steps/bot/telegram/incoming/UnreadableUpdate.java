package steps.bot.telegram.incoming;

/** The body is not an update at all: not JSON, not an object, without a number. */
public class UnreadableUpdate extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableUpdate(String message) {
        super(message);
    }
}
