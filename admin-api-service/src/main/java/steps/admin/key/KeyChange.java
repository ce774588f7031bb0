package steps.admin.key;

/** What became of a wish about a key. */
sealed interface KeyChange {
    /**
     * There is a new secret, which nobody can read again.
     *
     * @param id of the key
     */
    record Issued(long id, String secret) implements KeyChange {
        /** Never the secret itself: it may end up in a log line. */
        @Override
        public String toString() {
            return "Issued[" + id + ", …]";
        }
    }

    record Revoked() implements KeyChange {}

    /** The same wish has been granted before. */
    record SoAlready() implements KeyChange {}

    /** There is, or was, another key of this name. */
    record NameTaken() implements KeyChange {}

    /** It is revoked or expired, so that no secret would open it. */
    record NotInUse() implements KeyChange {}

    record Unknown() implements KeyChange {}
}
