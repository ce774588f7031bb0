package steps.admin.panel.page;

import steps.domain.content.Language;

/** Words of the panel in both languages. */
public record Words(String russian, String english) {
    public static Words of(String russian, String english) {
        return new Words(russian, english);
    }

    /** What needs no translation, such as a name that somebody gave. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }

    public Words filled(Object... values) {
        return new Words(russian.formatted(values), english.formatted(values));
    }
}
