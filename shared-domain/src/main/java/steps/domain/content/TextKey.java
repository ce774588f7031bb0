package steps.domain.content;

import java.util.Set;

/** A text that the bot says. */
public interface TextKey {
    Wording wording();

    /** Its name in the contents: a contract, since somebody may have written their own text for it. */
    default String key() {
        return wording().key();
    }

    default Wording.Kind kind() {
        return wording().kind();
    }

    /** How many characters it may have, without tags. */
    default int longest() {
        return wording().longest();
    }

    default String builtIn(Language language) {
        return wording().in(language);
    }

    default Set<String> places() {
        return wording().places();
    }
}
