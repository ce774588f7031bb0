package steps.sandbox.entities;

import java.util.List;
import java.util.Locale;
import steps.sandbox.refusals.Refusal;

/** How a bot's text is to be read. */
public enum ParseMode {
    NONE,
    HTML,
    MARKDOWN,
    MARKDOWN_V2;

    public static ParseMode of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "", "none" -> NONE;
            case "html" -> HTML;
            case "markdown" -> MARKDOWN;
            case "markdownv2" -> MARKDOWN_V2;
            default -> throw Refusal.badRequest("unsupported parse_mode");
        };
    }

    /** The text with its entities, neither trimmed nor checked for length. */
    public RichText parse(String source, Links links) {
        return switch (this) {
            case NONE -> new RichText(source, List.of());
            case HTML -> HtmlParser.parse(source, links);
            case MARKDOWN -> MarkdownParser.parse(source, links);
            case MARKDOWN_V2 -> MarkdownV2Parser.parse(source, links);
        };
    }
}
