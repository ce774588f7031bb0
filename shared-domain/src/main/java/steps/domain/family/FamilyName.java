package steps.domain.family;

import java.util.Optional;
import steps.domain.text.CleanText;

/** What a family is called: one line with something to be seen in it, at most 64 characters. */
public record FamilyName(String value) {
    public static final int LONGEST = 64;

    public FamilyName {
        if (!isName(value)) {
            throw new IllegalArgumentException("Not the name of a family.");
        }
    }

    /** As it was written, or an emoji of several parts would fall into them. */
    public static Optional<FamilyName> parse(String written) {
        var name = written.strip();
        return isName(name) ? Optional.of(new FamilyName(name)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return !CleanText.isBlank(text)
                && text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(FamilyName::breaksTheLine);
    }

    /** Or the order of what stands beside it. */
    private static boolean breaksTheLine(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (sign >= 0x202a && sign <= 0x202e) || (sign >= 0x2066 && sign <= 0x2069);
        };
    }
}
