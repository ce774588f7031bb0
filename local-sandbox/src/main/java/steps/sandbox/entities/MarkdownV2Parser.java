package steps.sandbox.entities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads {@code parse_mode=MarkdownV2} as Telegram does: every reserved character outside of its role is an error. */
final class MarkdownV2Parser {
    private static final String RESERVED = "_*[]()~`>#+-=|{}.!\n";

    private final Utf8Text source;
    private final Links links;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<MarkdownOpen> open = new ArrayDeque<>();
    private boolean atLineStart = true;
    private boolean inQuote;

    private MarkdownV2Parser(String source, Links links) {
        this.source = new Utf8Text(source);
        this.links = links;
    }

    static RichText parse(String source, Links links) {
        return new MarkdownV2Parser(source, links).parse();
    }

    private RichText parse() {
        while (!source.atEnd()) {
            if (isEscape()) {
                source.position++;
                text.append(source.takeCharacter());
                atLineStart = false;
            } else if (!isReserved(source.peek())) {
                text.append(source.takeCharacter());
                atLineStart = false;
            } else if (!open.isEmpty() && endsInnermost()) {
                end();
            } else {
                begin();
            }
        }
        if (inQuote) {
            closeQuote();
        }
        if (!open.isEmpty()) {
            throw unfinished(open.peek());
        }
        return new RichText(text.toString(), entities);
    }

    private boolean isEscape() {
        return source.peek() == '\\' && source.peek(1) > 0 && source.peek(1) <= 126;
    }

    private boolean isReserved(int c) {
        boolean inCode = !open.isEmpty() && open.peek().kind().isCode();
        return inCode ? c == '`' : RESERVED.indexOf(c) >= 0;
    }

    private boolean endsInnermost() {
        int c = source.peek();
        if (inQuote && c == '\n' && source.peek(1) != '>') {
            return true;
        }
        return switch (open.peek().kind()) {
            case BOLD -> c == '*';
            case ITALIC -> c == '_' && source.peek(1) != '_';
            case UNDERLINE -> c == '_' && source.peek(1) == '_';
            case STRIKETHROUGH -> c == '~';
            case SPOILER -> c == '|' && source.peek(1) == '|';
            case CODE -> c == '`';
            case PRE, PRE_CODE -> c == '`' && source.peek(1) == '`' && source.peek(2) == '`';
            case TEXT_URL, CUSTOM_EMOJI -> c == ']';
            case BLOCK_QUOTE -> false;
        };
    }

    private void begin() {
        int at = source.position;
        switch (source.peek()) {
            case '_' -> open(source.peek(1) == '_' ? MarkdownKind.UNDERLINE : MarkdownKind.ITALIC, at);
            case '*' -> open(MarkdownKind.BOLD, at);
            case '~' -> open(MarkdownKind.STRIKETHROUGH, at);
            case '[' -> open(MarkdownKind.TEXT_URL, at);
            case '|' -> {
                refuseUnless(source.peek(1) == '|');
                open(MarkdownKind.SPOILER, at);
            }
            case '!' -> {
                refuseUnless(source.peek(1) == '[');
                open(MarkdownKind.CUSTOM_EMOJI, at);
            }
            case '`' -> code(at);
            case '\n' -> newLine();
            case '>' -> {
                refuseUnless(atLineStart && !inQuote);
                open(MarkdownKind.BLOCK_QUOTE, at);
                inQuote = true;
            }
            default -> refuseUnless(false);
        }
    }

    private void open(MarkdownKind kind, int at) {
        source.position += kind.markLength();
        open.push(new MarkdownOpen(kind, "", text.length(), at));
    }

    private void refuseUnless(boolean allowed) {
        if (!allowed) {
            throw Parsing.cannot(
                    "Character '" + (char) source.peek() + "' is reserved and must be escaped with the preceding '\\'");
        }
    }

    private void newLine() {
        source.position++;
        text.append('\n');
        atLineStart = true;
        if (inQuote && source.peek() == '>') {
            source.position++;
        }
    }

    private void code(int at) {
        if (source.peek(1) != '`' || source.peek(2) != '`') {
            open(MarkdownKind.CODE, at);
            return;
        }
        source.position += 3;
        String language = CodeBlocks.takeLanguage(source);
        MarkdownKind kind = language.isEmpty() ? MarkdownKind.PRE : MarkdownKind.PRE_CODE;
        open.push(new MarkdownOpen(kind, language, text.length(), at));
    }

    private void end() {
        if (source.peek() == '\n') {
            closeQuote();
            return;
        }
        MarkdownOpen ended = open.pop();
        source.position += ended.kind().endLength();
        int length = text.length() - ended.offset();
        String address =
                ended.kind().hasAddress() ? MarkdownAddress.take(source, ended, text.substring(ended.offset())) : "";
        if (length > 0) {
            close(ended, length, address);
        }
    }

    private void close(MarkdownOpen ended, int length, String address) {
        switch (ended.kind()) {
            case TEXT_URL -> links.entity(address, ended.offset(), length).ifPresent(entities::add);
            case CUSTOM_EMOJI ->
                entities.add(
                        new Entity(EntityType.CUSTOM_EMOJI, ended.offset(), length, CustomEmoji.fromAddress(address)));
            case PRE_CODE -> entities.add(new Entity(EntityType.PRE, ended.offset(), length, ended.argument()));
            default -> entities.add(new Entity(ended.kind().entityType(), ended.offset(), length));
        }
    }

    /** A spoiler mark as the very last thing makes the quote expandable; the line break after it belongs to it. */
    private void closeQuote() {
        EntityType type = EntityType.BLOCKQUOTE;
        if (open.peek().kind() == MarkdownKind.SPOILER && open.peek().byteOffset() == source.position - 2) {
            open.pop();
            type = EntityType.EXPANDABLE_BLOCKQUOTE;
        }
        if (open.peek().kind() != MarkdownKind.BLOCK_QUOTE) {
            throw unfinished(open.peek());
        }
        int offset = open.pop().offset();
        inQuote = false;
        if (!source.atEnd()) {
            newLine();
        }
        if (text.length() > offset) {
            entities.add(new Entity(type, offset, text.length() - offset));
        }
    }

    private static RuntimeException unfinished(MarkdownOpen open) {
        return Parsing.cannot(
                "Can't find end of " + open.kind().title() + " entity at byte offset " + open.byteOffset());
    }
}
