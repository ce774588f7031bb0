package steps.sandbox.postgres;

/** The local PostgreSQL cannot do what was asked; the message is one sentence for a person. */
public sealed class LocalPostgresException extends RuntimeException permits PortTakenException {
    private static final long serialVersionUID = 1L;

    LocalPostgresException(String message) {
        super(message);
    }

    LocalPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
