package steps.admin.pickup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import steps.admin.panel.page.Words;
import steps.admin.panel.upload.CsvTable;
import steps.admin.panel.upload.Difference.Wrong;
import steps.admin.panel.upload.UploadedFile;
import steps.domain.pickup.PickupItem;
import steps.domain.text.CleanText;

/**
 * A whole list of pickup points as somebody has it in a file: as partners send it, or as a table.
 *
 * @param unreadable why it is neither, or empty
 */
record PickupFile(List<PickupItem> items, List<Wrong> wrong, Optional<Words> unreadable) {
    static final List<String> HEADINGS = List.of("id", "full_address");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Words NEITHER = Words.of(
            "Это не список в JSON и не CSV со столбцами id и full_address.",
            "This is neither a list in JSON nor CSV with the columns id and full_address.");
    private static final Words EMPTY = Words.of("Список пуст.", "The list is empty.");
    private static final Words NO_ID = Words.of("Нет кода.", "There is no id.");
    private static final Words NO_ADDRESS = Words.of("Нет адреса.", "There is no address.");
    private static final Words LONG_ID = Words.of("Код длиннее %s знаков.", "The id has more than %s characters.")
            .filled(PickupItem.LONGEST_ID);
    private static final Words LONG_ADDRESS = Words.of(
                    "Адрес длиннее %s знаков.", "The address has more than %s characters.")
            .filled(PickupItem.LONGEST_ADDRESS);
    private static final Words UNSTORABLE =
            Words.of("Есть знак, которого в текстах не бывает.", "There is a character that no text has.");
    private static final Words TWICE = Words.of("Этот код уже был в строке %s.", "This id stands in line %s already.");

    PickupFile {
        items = List.copyOf(items);
        wrong = List.copyOf(wrong);
    }

    static PickupFile of(UploadedFile file) {
        var text = file.text();
        var lines = text.stripLeading().startsWith("[") ? ofJson(text) : ofTable(text);
        return lines.map(PickupFile::of).orElseGet(() -> new PickupFile(List.of(), List.of(), Optional.of(NEITHER)));
    }

    private static PickupFile of(List<Line> lines) {
        var items = new ArrayList<PickupItem>();
        var wrong = new ArrayList<Wrong>();
        Map<String, Integer> seen = new HashMap<>();
        for (var line : lines) {
            var why =
                    line.why().or(() -> Optional.ofNullable(seen.get(line.id())).map(TWICE::filled));
            if (why.isPresent()) {
                wrong.add(new Wrong(line.number(), List.of(line.id(), line.address()), List.of(why.get())));
            } else {
                seen.put(line.id(), line.number());
                items.add(new PickupItem(line.id(), line.address()));
            }
        }
        return new PickupFile(items, wrong, lines.isEmpty() ? Optional.of(EMPTY) : Optional.empty());
    }

    private static Optional<List<Line>> ofJson(String text) {
        try {
            var lines = new ArrayList<Line>();
            for (var item : JSON.readTree(text)) {
                lines.add(new Line(lines.size() + 1, text(item, "id"), text(item, "full_address")));
            }
            return Optional.of(lines);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<List<Line>> ofTable(String text) {
        var table = CsvTable.of(text);
        int id = column(table, "id", "код");
        int address = column(table, "full_address", "адрес", "address");
        return id < 0 || address < 0 || table.openedAt() > 0
                ? Optional.empty()
                : Optional.of(table.rows().stream()
                        .map(row -> new Line(row.line(), row.cell(id), row.cell(address)))
                        .toList());
    }

    private static int column(CsvTable table, String... names) {
        for (int at = 0; at < table.headings().size(); at++) {
            if (List.of(names).contains(table.headings().get(at).toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }

    /** Only a text is one: a number may have lost its zeros. */
    private static String text(JsonNode item, String name) {
        return item.path(name).isTextual() ? item.path(name).textValue() : "";
    }

    /** @param number of the line, or of the item in a list without lines, from 1 */
    private record Line(int number, String id, String address) {
        Optional<Words> why() {
            if (CleanText.isBlank(id)) {
                return Optional.of(NO_ID);
            }
            if (CleanText.isBlank(address)) {
                return Optional.of(NO_ADDRESS);
            }
            if (length(id) > PickupItem.LONGEST_ID) {
                return Optional.of(LONG_ID);
            }
            if (length(address) > PickupItem.LONGEST_ADDRESS) {
                return Optional.of(LONG_ADDRESS);
            }
            return isStorable(id) && isStorable(address) ? Optional.empty() : Optional.of(UNSTORABLE);
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }

        private static boolean isStorable(String text) {
            return text.codePoints().noneMatch(sign -> sign == 0 || Character.getType(sign) == Character.SURROGATE);
        }
    }
}
