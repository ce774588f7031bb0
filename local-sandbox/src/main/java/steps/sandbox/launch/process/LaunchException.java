package steps.sandbox.launch.process;

/** Why Steps Bot cannot run here; the message is for the person at the terminal. */
public final class LaunchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
