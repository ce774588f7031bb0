package steps.sandbox.entities;

import java.util.Locale;

/** Reads the attributes of one start tag up to its {@code >} and keeps the one that the tag needs. */
final class HtmlAttributes {
    private final Utf8Text source;
    private final String tag;
    private final int begin;
    private String argument = "";

    HtmlAttributes(Utf8Text source, String tag, int begin) {
        this.source = source;
        this.tag = tag;
        this.begin = begin;
    }

    /** The argument of the tag, empty without one; the source then stands at {@code >}. */
    String take() {
        while (source.peek() != '>') {
            source.skipSpaces();
            if (source.peek() != '>') {
                attribute();
            }
        }
        return argument;
    }

    private void attribute() {
        int nameBegin = source.position;
        while (!source.atSpace() && source.peek() != '=' && source.peek() != '>') {
            source.position++;
        }
        String name = source.from(nameBegin);
        if (name.isEmpty()) {
            throw Parsing.cannot("Empty attribute name in the tag \"" + tag + "\" at byte offset " + begin);
        }
        source.skipSpaces();
        refuseEndOfText("Unclosed start tag \"" + tag + "\" at byte offset " + begin);
        if (source.peek() != '=') {
            keep(name, "");
            return;
        }
        source.position++;
        source.skipSpaces();
        refuseEndOfText("Unclosed start tag \"" + tag + "\" at byte offset " + begin);
        String value = source.peek() == '"' || source.peek() == '\'' ? quotedValue() : nameToken();
        refuseEndOfText("Unclosed start tag at byte offset " + begin);
        keep(name, value);
    }

    private void refuseEndOfText(String what) {
        if (source.atEnd()) {
            throw Parsing.cannot(what);
        }
    }

    private String nameToken() {
        int tokenBegin = source.position;
        while (isNameCharacter(source.peek())) {
            source.position++;
        }
        if (!source.atSpace() && source.peek() != '>') {
            throw Parsing.cannot("Unexpected end of name token at byte offset " + tokenBegin);
        }
        return source.lowerCaseFrom(tokenBegin);
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    private String quotedValue() {
        int quote = source.peek();
        source.position++;
        StringBuilder value = new StringBuilder();
        while (!source.atEnd() && source.peek() != quote) {
            value.append(source.peek() == '&' ? HtmlCharacter.take(source) : source.takeCharacter());
        }
        if (!source.atEnd()) {
            source.position++;
        }
        return value.toString();
    }

    private void keep(String name, String value) {
        switch (tag + " " + name.toLowerCase(Locale.ROOT)) {
            case "a href", "tg-emoji emoji-id" -> argument = value;
            case "code class" -> argument = afterPrefix(value, "language-", argument);
            case "span class" -> argument = afterPrefix(value, "tg-", argument);
            case "blockquote expandable" -> argument = "1";
            default -> {
                // Telegram ignores attributes that it does not know
            }
        }
    }

    private static String afterPrefix(String value, String prefix, String otherwise) {
        return value.startsWith(prefix) ? value.substring(prefix.length()) : otherwise;
    }
}
