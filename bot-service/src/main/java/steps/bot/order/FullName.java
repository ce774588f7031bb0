package steps.bot.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name as somebody wrote it: «Фамилия Имя Отчество», or with the surname at the end. A patronymic goes with the first
 * name.
 *
 * @param words two to four
 */
@RegisterForReflection
public record FullName(List<String> words, boolean surnameLast) {
    static final int FEWEST = 2;
    static final int MOST = 4;
    private static final int LONGEST_INITIAL = 3;

    public FullName {
        words = List.copyOf(words);
        if (words.size() < FEWEST || words.size() > MOST) {
            throw new IllegalArgumentException("A name has two to four words.");
        }
    }

    /** The surname stands first, unless initials do, or a patronymic tells that the first name does. */
    static FullName of(List<String> words) {
        return new FullName(
                words,
                (isInitial(words.getFirst()) && !isInitial(words.getLast())) || Patronymic.followsTheFirst(words));
    }

    /** As it was kept in two parts; empty when it could not be asked for like that. */
    static Optional<FullName> of(String lastName, String firstName) {
        var words = Stream.concat(Stream.of(lastName), Stream.of(firstName.split(" ")))
                .filter(word -> !word.isBlank())
                .toList();
        return lastName.isBlank() || words.size() < FEWEST || words.size() > MOST
                ? Optional.empty()
                : Optional.of(new FullName(words, false));
    }

    /** Of one letter or two: «Дж.». */
    private static boolean isInitial(String word) {
        return word.endsWith(".") && word.length() <= LONGEST_INITIAL;
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
