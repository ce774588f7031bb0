package steps.sandbox.entities;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Reads {@code parse_mode=HTML} as Telegram does, with its byte offsets in errors. */
final class HtmlParser {
    private static final Set<String> TAGS = Set.of(
            "a",
            "b",
            "strong",
            "i",
            "em",
            "s",
            "strike",
            "del",
            "u",
            "ins",
            "tg-spoiler",
            "tg-emoji",
            "tg-time",
            "span",
            "pre",
            "code",
            "blockquote");

    private record Open(String tag, String argument, int offset) {}

    private final Utf8Text source;
    private final Links links;
    private final StringBuilder text = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private HtmlParser(String source, Links links) {
        this.source = new Utf8Text(source);
        this.links = links;
    }

    static RichText parse(String source, Links links) {
        return new HtmlParser(source, links).parse();
    }

    private RichText parse() {
        while (!source.atEnd()) {
            switch (source.peek()) {
                case '&' -> text.append(HtmlCharacter.take(source));
                case '<' -> tag();
                default -> text.append(source.takeCharacter());
            }
        }
        if (!open.isEmpty()) {
            throw Parsing.cannot("Can't find end tag corresponding to start tag \""
                    + open.peek().tag() + "\"");
        }
        entities.replaceAll(HtmlParser::withoutLanguageOfInlineCode);
        return new RichText(text.toString(), entities);
    }

    private void tag() {
        if (source.peek(1) == '/') {
            endTag();
        } else {
            startTag();
        }
    }

    private void startTag() {
        int begin = source.position++;
        while (!source.atSpace() && source.peek() != '>') {
            source.position++;
        }
        if (source.atEnd()) {
            throw Parsing.cannot("Unclosed start tag at byte offset " + begin);
        }
        String tag = source.lowerCaseFrom(begin + 1);
        if (!TAGS.contains(tag)) {
            throw Parsing.cannot("Unsupported start tag \"" + tag + "\" at byte offset " + begin);
        }
        String argument = new HtmlAttributes(source, tag, begin).take();
        if (tag.equals("span") && !argument.equals("spoiler")) {
            throw Parsing.cannot("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + begin);
        }
        source.position++;
        open.push(new Open(tag, argument, text.length()));
    }

    private void endTag() {
        int begin = source.position;
        if (open.isEmpty()) {
            throw Parsing.cannot("Unexpected end tag at byte offset " + begin);
        }
        source.position += 2;
        while (!source.atSpace() && source.peek() != '>') {
            source.position++;
        }
        String tag = source.lowerCaseFrom(begin + 2);
        source.skipSpaces();
        if (source.peek() != '>') {
            throw Parsing.cannot("Unclosed end tag at byte offset " + begin);
        }
        source.position++;
        Open opened = open.pop();
        if (!tag.isEmpty() && !tag.equals(opened.tag())) {
            throw Parsing.cannot("Unmatched end tag at byte offset " + begin + ", expected \"</" + opened.tag()
                    + ">\", found \"</" + tag + ">\"");
        }
        if (text.length() > opened.offset()) {
            close(opened, text.length() - opened.offset());
        }
    }

    private void close(Open opened, int length) {
        int offset = opened.offset();
        switch (opened.tag()) {
            case "b", "strong" -> add(EntityType.BOLD, offset, length);
            case "i", "em" -> add(EntityType.ITALIC, offset, length);
            case "s", "strike", "del" -> add(EntityType.STRIKETHROUGH, offset, length);
            case "u", "ins" -> add(EntityType.UNDERLINE, offset, length);
            case "tg-spoiler", "span" -> add(EntityType.SPOILER, offset, length);
            case "blockquote" ->
                add(
                        opened.argument().isEmpty() ? EntityType.BLOCKQUOTE : EntityType.EXPANDABLE_BLOCKQUOTE,
                        offset,
                        length);
            case "a" -> {
                String url = opened.argument().isEmpty() ? text.substring(offset) : opened.argument();
                links.entity(url, offset, length).ifPresent(entities::add);
            }
            case "tg-emoji" ->
                entities.add(
                        new Entity(EntityType.CUSTOM_EMOJI, offset, length, CustomEmoji.identifier(opened.argument())));
            case "pre" -> pre(offset, length);
            case "code" -> code(offset, length, opened.argument());
            default -> {
                // tg-time stays plain text: the clients draw it, a bot needs nothing of it back
            }
        }
    }

    private void pre(int offset, int length) {
        if (lastIs(EntityType.CODE, offset, length) && entities.getLast().argument() != null) {
            entities.add(new Entity(
                    EntityType.PRE, offset, length, entities.removeLast().argument()));
        } else {
            add(EntityType.PRE, offset, length);
        }
    }

    private void code(int offset, int length, String language) {
        if (language.isEmpty()) {
            add(EntityType.CODE, offset, length);
        } else if (lastIs(EntityType.PRE, offset, length)) {
            entities.removeLast();
            entities.add(new Entity(EntityType.PRE, offset, length, language));
        } else {
            entities.add(new Entity(EntityType.CODE, offset, length, language));
        }
    }

    /** A language means something only for a block. */
    private static Entity withoutLanguageOfInlineCode(Entity entity) {
        return entity.type() == EntityType.CODE
                ? new Entity(EntityType.CODE, entity.offset(), entity.length())
                : entity;
    }

    private boolean lastIs(EntityType type, int offset, int length) {
        if (entities.isEmpty()) {
            return false;
        }
        Entity last = entities.getLast();
        return last.type() == type && last.offset() == offset && last.length() == length;
    }

    private void add(EntityType type, int offset, int length) {
        entities.add(new Entity(type, offset, length));
    }
}
