package steps.domain.family.change;

import steps.domain.family.FamilyName;

/** What became of another name for a family. */
public sealed interface Renaming {
    record Renamed(String before, FamilyName name) implements Renaming {}

    /** It is called so already. */
    record Unchanged(FamilyName name) implements Renaming {}

    record NotMember() implements Renaming {}
}
