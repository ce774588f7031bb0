package steps.sandbox.entities;

/** Reads the {@code (address)} behind {@code [text]}; without one, the text itself is the address. */
final class MarkdownAddress {
    private MarkdownAddress() {}

    static String take(Utf8Text source, MarkdownOpen opened, String text) {
        if (source.peek() != '(') {
            if (opened.kind() == MarkdownKind.CUSTOM_EMOJI) {
                throw Parsing.cannot("Custom emoji entity must contain a tg://emoji URL");
            }
            return text;
        }
        int begin = ++source.position;
        StringBuilder address = new StringBuilder();
        while (!source.atEnd() && source.peek() != ')') {
            boolean escaped = source.peek() == '\\' && source.peek(1) > 0 && source.peek(1) <= 126;
            source.position += escaped ? 1 : 0;
            address.append(source.takeCharacter());
        }
        if (source.atEnd()) {
            String what = opened.kind() == MarkdownKind.CUSTOM_EMOJI ? "custom emoji URL" : "URL";
            throw Parsing.cannot("Can't find end of a " + what + " at byte offset " + begin);
        }
        source.position++;
        return address.toString();
    }
}
