package steps.bot.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/**
 * A name as somebody wrote it: «Фамилия Имя Отчество», or with the surname at the end. A patronymic goes with the first
 * name.
 *
 * @param words two to four
 */
@RegisterForReflection
public record FullName(List<String> words, boolean surnameLast) {
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int LONGEST = 120;
    private static final String WORD = "\\p{L}[\\p{L}\\p{M}'’ʼ-]*\\.?";

    public FullName {
        words = List.copyOf(words);
        if (words.size() < FEWEST || words.size() > MOST) {
            throw new IllegalArgumentException("A name has two to four words.");
        }
    }

    /** Empty for what is no name of two to four words. */
    static Optional<FullName> parse(String written) {
        var words = List.of(written.strip().split("\\s+"));
        return written.length() <= LONGEST
                        && words.size() >= FEWEST
                        && words.size() <= MOST
                        && words.stream().allMatch(word -> word.matches(WORD))
                ? Optional.of(new FullName(words, false))
                : Optional.empty();
    }

    FullName swapped() {
        return new FullName(words, !surnameLast);
    }

    @JsonIgnore
    String lastName() {
        return surnameLast ? words.getLast() : words.getFirst();
    }

    @JsonIgnore
    String firstName() {
        return String.join(" ", surnameLast ? words.subList(0, words.size() - 1) : words.subList(1, words.size()));
    }
}
