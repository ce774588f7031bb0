package steps.sandbox.postgres;

/** Somebody else listens on the only port that would have done. */
public final class PortTakenException extends LocalPostgresException {
    private static final long serialVersionUID = 1L;

    private final int port;

    PortTakenException(int port) {
        super("Port " + port + " is taken by another process.");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
