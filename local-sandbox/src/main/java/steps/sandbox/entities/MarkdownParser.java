package steps.sandbox.entities;

import java.util.ArrayList;
import java.util.List;

/** Reads the older {@code parse_mode=Markdown}, in which nothing can be nested. */
final class MarkdownParser {
    private static final String MARKS = "_*`[";

    private final Utf8Text source;
    private final Links links;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();

    private MarkdownParser(String source, Links links) {
        this.source = new Utf8Text(source);
        this.links = links;
    }

    static RichText parse(String source, Links links) {
        return new MarkdownParser(source, links).parse();
    }

    private RichText parse() {
        while (!source.atEnd()) {
            boolean escape = source.peek() == '\\' && MARKS.indexOf(source.peek(1)) >= 0;
            if (escape) {
                source.position++;
                text.append(source.takeCharacter());
            } else if (MARKS.indexOf(source.peek()) >= 0) {
                entity();
            } else {
                text.append(source.takeCharacter());
            }
        }
        return new RichText(text.toString(), entities);
    }

    private void entity() {
        int begin = source.position;
        int mark = source.peek();
        boolean block = mark == '`' && source.peek(1) == '`' && source.peek(2) == '`';
        source.position += block ? 3 : 1;
        String language = block ? CodeBlocks.takeLanguage(source) : "";
        int offset = text.length();
        int endMark = mark == '[' ? ']' : mark;
        while (!source.atEnd() && !isEnd(endMark, block)) {
            text.append(source.takeCharacter());
        }
        if (source.atEnd()) {
            throw Parsing.cannot("Can't find end of the entity starting at byte offset " + begin);
        }
        source.position += block ? 3 : 1;
        String inner = text.substring(offset);
        String address = mark == '[' ? address(inner) : "";
        if (!inner.isEmpty()) {
            close(mark, block, offset, inner.length(), language, address);
        }
    }

    private boolean isEnd(int endMark, boolean block) {
        return source.peek() == endMark && (!block || (source.peek(1) == '`' && source.peek(2) == '`'));
    }

    private String address(String inner) {
        if (source.peek() != '(') {
            return inner;
        }
        int begin = ++source.position;
        while (!source.atEnd() && source.peek() != ')') {
            source.position++;
        }
        String address = source.from(begin);
        source.position++;
        return address;
    }

    private void close(int mark, boolean block, int offset, int length, String language, String address) {
        switch (mark) {
            case '_' -> entities.add(new Entity(EntityType.ITALIC, offset, length));
            case '*' -> entities.add(new Entity(EntityType.BOLD, offset, length));
            case '[' -> links.entity(address, offset, length).ifPresent(entities::add);
            default -> {
                EntityType type = block ? EntityType.PRE : EntityType.CODE;
                entities.add(new Entity(type, offset, length, language.isEmpty() ? null : language));
            }
        }
    }
}
