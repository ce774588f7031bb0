package steps.domain.user;

/** What became of a registration. */
public sealed interface Registration {
    User user();

    /** A new person, with an empty account. */
    record Registered(User user) implements Registration {}

    /** Somebody who had registered before: nothing was changed. */
    record AlreadyRegistered(User user) implements Registration {}
}
