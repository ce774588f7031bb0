package steps.bot.dialog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The wire form of buttons: parts with colons between them, numbers in base 36. Telegram's limit is 64 bytes. */
public record CallbackData(String tag, List<String> arguments) {
    private static final int LONGEST = 64;

    /** In front of the data of buttons under notices, which are no part of the dialogue they come between. */
    private static final String NOTICE = "~";

    /** In front of the data of buttons whose message keeps its words when the person goes on. */
    private static final String KEPT = "=";

    /** In front of the data of buttons under a picture or a video that goes when words come. */
    private static final String PICTURE = "#";

    private static final String MARKS = NOTICE + KEPT + PICTURE;

    private static final int RADIX = 36;

    public static String of(String tag, Object... arguments) {
        var wire = new StringBuilder(tag);
        for (var argument : arguments) {
            wire.append(':').append(argument instanceof Number n ? Long.toString(n.longValue(), RADIX) : argument);
        }
        if (wire.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("Longer than 64 bytes: " + wire);
        }
        return wire.toString();
    }

    /** The data of the same button under a notice; of a long one the same, which then counts like any other. */
    static String underNotice(String data) {
        return marked(NOTICE, data);
    }

    /**
     * The data of the same button under words that stay. A press may come before anybody has recorded the message it is under, so
     * that the button itself must tell.
     */
    public static String underKeptWords(String data) {
        return marked(KEPT, data);
    }

    /** The data of the same button under a picture that goes when words come, since Telegram makes none of it. */
    public static String underPicture(String data) {
        return marked(PICTURE, data);
    }

    private static String marked(String mark, String data) {
        boolean fits = data.getBytes(StandardCharsets.UTF_8).length < LONGEST;
        return fits && !isMarked(data) ? mark + data : data;
    }

    private static boolean isMarked(String data) {
        return !data.isEmpty() && MARKS.indexOf(data.charAt(0)) >= 0;
    }

    public static boolean isUnderNotice(String data) {
        return data.startsWith(NOTICE);
    }

    public static boolean isUnderKeptWords(String data) {
        return data.startsWith(KEPT);
    }

    public static boolean isUnderPicture(String data) {
        return data.startsWith(PICTURE);
    }

    public static CallbackData parse(String data) {
        var parts = List.of((isMarked(data) ? data.substring(1) : data).split(":", -1));
        return new CallbackData(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /** Empty when there is no such argument. */
    public Optional<String> text(int index) {
        return index < arguments.size() ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    /** Empty when there is no such argument or it is not a number from 0 on. */
    public Optional<Long> number(int index) {
        return text(index).filter(text -> text.matches("[0-9a-z]{1,12}")).map(text -> Long.parseLong(text, RADIX));
    }
}
