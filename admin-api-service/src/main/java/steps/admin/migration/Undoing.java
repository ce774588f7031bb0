package steps.admin.migration;

/** What came of taking a migration back. */
sealed interface Undoing {
    record Undone(String version, String script) implements Undoing {}

    record NothingApplied() implements Undoing {}

    record WithoutScript(String version, String missing) implements Undoing {}
}
