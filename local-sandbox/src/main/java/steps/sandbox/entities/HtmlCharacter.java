package steps.sandbox.entities;

/** Reads a character reference: the four names that Telegram knows and numeric ones; others stay literal. */
final class HtmlCharacter {
    private static final int LONGEST_REFERENCE = 10;

    private HtmlCharacter() {}

    /** The source stands at {@code &}; takes the reference, or only the {@code &} when it is none. */
    static String take(Utf8Text source) {
        int begin = source.position;
        int code = source.peek(1) == '#' ? number(source) : name(source);
        if (code == 0) {
            source.position = begin + 1;
            return "&";
        }
        if (source.peek() == ';') {
            source.position++;
        }
        return Character.toString(code);
    }

    private static int number(Utf8Text source) {
        int begin = source.position;
        int radix = source.peek(2) == 'x' ? 16 : 10;
        source.position += radix == 16 ? 3 : 2;
        long code = 0;
        while (Character.digit(source.peek(), radix) >= 0 && source.position - begin < LONGEST_REFERENCE) {
            code = code * radix + Character.digit(source.peek(), radix);
            source.position++;
        }
        boolean refused = code >= Character.MAX_CODE_POINT || source.position - begin >= LONGEST_REFERENCE;
        return refused ? 0 : (int) code;
    }

    private static int name(Utf8Text source) {
        int begin = ++source.position;
        while (Character.isLetter(source.peek()) && source.peek() < 128) {
            source.position++;
        }
        return switch (source.from(begin)) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            default -> 0;
        };
    }
}
