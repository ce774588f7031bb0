package steps.bot.order;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells first names from surnames: a patronymic follows a first name. «Петрович» alone proves nothing, many surnames end so. */
final class Patronymic {
    /** «Петрович», «Ильич», «Мария Ильинична», also in Latin letters. */
    private static final Pattern ENDING =
            Pattern.compile(".+(?:вич|вна|ич|ична|vich|vna|ichna)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words of their own: «Али Вели оглы». */
    private static final Set<String> PARTICLES = Set.of("оглы", "кызы", "oglu", "qizi");

    private Patronymic() {}

    /**
     * Whether the name begins with the first name: a patronymic stands before the last word, which is the surname then, whatever
     * it looks like («Роман Аркадьевич Абрамович»); of two words, in their end.
     */
    static boolean followsTheFirst(List<String> words) {
        return words.size() == 2
                ? is(words.getLast()) && !is(words.getFirst())
                : words.subList(1, words.size() - 1).stream().anyMatch(Patronymic::is);
    }

    private static boolean is(String word) {
        return PARTICLES.contains(word.toLowerCase(Locale.ROOT))
                || ENDING.matcher(word).matches();
    }
}
