package steps.admin.panel.list;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Words;

/** A state of an enum that lists and cards show as a badge; its code, as a column has it, is its name in small letters. */
public interface Badged {
    String name();

    Words words();

    /** The colour of the badge. */
    String tone();

    default Cell badge(Reader reader) {
        return Cell.badge(reader.say(words()), tone());
    }

    static <S extends Enum<S> & Badged> S ofCode(Class<S> states, String code) {
        return Enum.valueOf(states, code.toUpperCase(Locale.ROOT));
    }

    /** To choose from in a filter. */
    static List<Option> options(Badged... states) {
        return Stream.of(states)
                .map(state -> new Option(state.name().toLowerCase(Locale.ROOT), state.words()))
                .toList();
    }
}
