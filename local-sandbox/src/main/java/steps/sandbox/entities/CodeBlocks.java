package steps.sandbox.entities;

/** The beginning of a block of code behind its three backticks. */
final class CodeBlocks {
    private CodeBlocks() {}

    /** Takes the language, empty without one, and one line break. */
    static String takeLanguage(Utf8Text source) {
        int begin = source.position;
        while (!source.atSpace() && source.peek() != '`') {
            source.position++;
        }
        String language = source.from(begin);
        if (source.atEnd() || source.peek() == '`') {
            source.position = begin;
            language = "";
        }
        if (isBreak(source.peek())) {
            source.position += isBreak(source.peek(1)) && source.peek() != source.peek(1) ? 2 : 1;
        }
        return language;
    }

    private static boolean isBreak(int c) {
        return c == '\n' || c == '\r';
    }
}
