package steps.domain.broadcast;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A list of Telegram ids that somebody has uploaded, as a condition or with what is wrong about it. */
public sealed interface RecipientList {
    /** Whom it names, each once. */
    record Read(Condition.Listed listed) implements RecipientList {}

    /** Nothing of it is used. */
    record Faulty(String reason) implements RecipientList {}

    /**
     * One id a line; of a table the first column, with a head or without one, as spreadsheets save it.
     *
     * @param text of the file
     */
    static RecipientList of(String text) {
        var ids = new LinkedHashSet<Long>();
        var lines = text.startsWith(Lines.MARK)
                ? text.substring(1).lines().toList()
                : text.lines().toList();
        for (int number = 0; number < lines.size(); number++) {
            var cell = Lines.firstCell(lines.get(number));
            boolean isId = Lines.ID.matcher(cell).matches();
            if (isId) {
                ids.add(Long.valueOf(cell));
            } else if (!cell.isEmpty() && number > 0) {
                return new Faulty("line " + (number + 1) + " begins with no Telegram id");
            }
        }
        return of(ids);
    }

    private static RecipientList of(Set<Long> ids) {
        if (ids.isEmpty()) {
            return new Faulty("it names nobody");
        }
        return ids.size() > Condition.Listed.MOST
                ? new Faulty(Condition.Listed.MOST + " people at most, and it names " + ids.size())
                : new Read(new Condition.Listed(List.copyOf(ids)));
    }

    /** How its lines are written. */
    final class Lines {
        /** What some spreadsheets put before UTF-8. */
        static final String MARK = "\uFEFF";

        static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
        private static final Pattern SEPARATOR = Pattern.compile("[,;\\t]");

        private Lines() {}

        static String firstCell(String line) {
            return SEPARATOR.split(line, 2)[0].replace("\"", "").strip();
        }
    }
}
