package steps.bot.order;

import java.util.List;
import java.util.regex.Pattern;
import steps.domain.text.CleanText;

/** A name as somebody wrote it when asked. */
sealed interface WrittenName {
    /** A name. */
    record Understood(FullName name) implements WrittenName {}

    /** None, and it can be said why. */
    sealed interface Refused extends WrittenName {}

    /** Nothing that could be read. */
    record NoName() implements Refused {}

    /** A first name or a surname alone. */
    record OneWord() implements Refused {}

    record WithDigits() implements Refused {}

    /** Something beside letters: an emoji, a bracket, an e-mail. */
    record WithSigns() implements Refused {}

    /** Of more words or letters than names have. */
    record TooLong() implements Refused {}

    int LONGEST = 120;

    Pattern WORD = Pattern.compile("'?\\p{L}[\\p{L}\\p{M}'-]*\\.?");

    /** Both are one surname: «Мамин - Сибиряк». */
    Pattern LOOSE_HYPHEN = Pattern.compile(" ?-+ ?");

    /** «И.И.», with nothing after it or before. */
    Pattern TIGHT_INITIAL = Pattern.compile("(?<=\\p{L}\\.)(?=\\p{L})");

    static WrittenName read(String written) {
        var plain = CleanText.of(written).replace('`', '\'').replace(',', ' ');
        var joined = LOOSE_HYPHEN.matcher(plain).replaceAll("-");
        var words =
                List.of(TIGHT_INITIAL.matcher(joined).replaceAll(" ").strip().split(" +"));
        if (plain.isBlank()) {
            return new NoName();
        }
        if (plain.codePoints().anyMatch(Character::isDigit)) {
            return new WithDigits();
        }
        if (!words.stream().allMatch(word -> WORD.matcher(word).matches())) {
            return new WithSigns();
        }
        if (words.size() < FullName.FEWEST) {
            return new OneWord();
        }
        return words.size() > FullName.MOST || plain.length() > LONGEST
                ? new TooLong()
                : new Understood(FullName.of(words));
    }
}
