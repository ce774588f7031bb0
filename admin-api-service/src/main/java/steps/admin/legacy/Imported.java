package steps.admin.legacy;

/** What came of an import. */
sealed interface Imported {
    /** All of it is here, and both sides agree. */
    record Done(String report) implements Imported {}

    /** It was finished by a run before; nothing was changed. */
    record Before(String report) implements Imported {}

    /** The sides do not agree, so it is not finished. */
    record Differs(String report) implements Imported {}

    /** Nothing was touched. */
    record Refused(String why) implements Imported {}
}
