package steps.bot.runtime;

/** So much of one chat waits already that this has to come again later. */
public class QueueFull extends RuntimeException {
    private static final long serialVersionUID = 1;

    QueueFull() {
        super("Too much of this chat waits already.");
    }
}
