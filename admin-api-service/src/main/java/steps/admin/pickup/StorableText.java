package steps.admin.pickup;

import steps.admin.panel.page.Words;

/** What a database can keep: neither the character 0 nor half of a pair. */
final class StorableText {
    static final Words WHY_NOT =
            Words.of("Есть знак, которого в текстах не бывает.", "There is a character that no text has.");

    private StorableText() {}

    static boolean is(String text) {
        return text.codePoints().noneMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
    }
}
