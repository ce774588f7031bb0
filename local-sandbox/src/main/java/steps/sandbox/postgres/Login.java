package steps.sandbox.postgres;

/** A role, its password and the database that it uses. */
public record Login(String user, String password, String database) {
    /** Names and passwords are never shown together by accident in a log. */
    @Override
    public String toString() {
        return user + "@" + database;
    }
}
