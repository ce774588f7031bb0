package steps.edge;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what a terminal would obey, and what could pass for another line, as escapes that JSON knows as well. */
final class PrintableText {
    /** Controls, marks of direction and other things that cannot be seen, and the line ends of Unicode. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t]]");

    private static final Pattern UNSEEN_IN_LINES =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\t\\n\\r]]|\\r(?!\\n)");

    /** Lines of a stack trace begin like this; any other is part of what somebody said. */
    private static final Pattern LOOSE_LINE = Pattern.compile("\\n(?=[^\\s])(?!Caused by: |$)");

    private PrintableText() {}

    static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(PrintableText::escape);
    }

    /** Of one record: its first line, and lines that hang from it. */
    static String lines(String text) {
        var seen = UNSEEN_IN_LINES.matcher(text).replaceAll(PrintableText::escape);
        return LOOSE_LINE.matcher(seen).replaceAll("\n\t");
    }

    /** With two backslashes, since it stands in a replacement. */
    private static String escape(MatchResult found) {
        return found.group().chars().mapToObj("\\\\u%04x"::formatted).collect(Collectors.joining());
    }
}
