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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    /** In the order in which they are looked at. */
    private static final Map<String, List<String>> DETAIL_COLUMNS = new TreeMap<>(Map.of(
            DetailMembers.HOURS, List.of(DetailMembers.HOURS, "часы работы", "часы"),
            DetailMembers.METRO, List.of(DetailMembers.METRO, "метро"),
            DetailMembers.LATITUDE, List.of(DetailMembers.LATITUDE, "широта"),
            DetailMembers.LONGITUDE, List.of(DetailMembers.LONGITUDE, "долгота"),
            DetailMembers.MAX_WEIGHT, List.of(DetailMembers.MAX_WEIGHT, "вес до, г")));

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
    private static final Words TWICE = Words.of("Этот код уже был в строке %s.", "This ID is already in line %s.");

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
                items.add(
                        new PickupItem(line.id(), line.address(), line.details().details()));
            }
        }
        return new PickupFile(items, wrong, lines.isEmpty() ? Optional.of(EMPTY) : Optional.empty());
    }

    private static Optional<List<Line>> ofJson(String text) {
        try {
            var lines = new ArrayList<Line>();
            for (var item : JSON.readTree(text)) {
                lines.add(line(lines.size() + 1, item));
            }
            return Optional.of(lines);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<List<Line>> ofTable(String text) {
        var table = CsvTable.of(text);
        int id = column(table, List.of("id", "код"));
        int address = column(table, List.of("full_address", "адрес", "address"));
        var details = DETAIL_COLUMNS.entrySet().stream()
                .map(names -> Map.entry(names.getKey(), column(table, names.getValue())))
                .filter(found -> found.getValue() >= 0)
                .toList();
        return id < 0 || address < 0 || table.openedAt() > 0
                ? Optional.empty()
                : Optional.of(table.rows().stream()
                        .map(row -> Line.of(
                                row.line(),
                                row.cell(id),
                                row.cell(address),
                                details.stream()
                                        .map(found -> new Member(
                                                found.getKey(), inTable(found.getKey(), row.cell(found.getValue()))))
                                        .toList()))
                        .toList());
    }

    private static Line line(int number, JsonNode item) {
        return Line.of(
                number,
                text(item, "id"),
                text(item, "full_address"),
                item.properties().stream()
                        .filter(member -> DetailMembers.NAMES.contains(member.getKey()))
                        .map(member -> new Member(member.getKey(), PickupPatch.value(member.getValue())))
                        .toList());
    }

    /** Nothing for an empty cell; Russian tables write a comma in numbers. */
    private static @Nullable Object inTable(String name, String cell) {
        if (cell.isBlank()) {
            return null;
        }
        boolean number = !name.equals(DetailMembers.HOURS) && !name.equals(DetailMembers.METRO);
        var plain = cell.strip().replace(',', '.');
        return number && plain.matches("-?[0-9]{1,9}(\\.[0-9]{1,20})?") ? Double.valueOf(plain) : cell;
    }

    private static int column(CsvTable table, List<String> names) {
        for (int at = 0; at < table.headings().size(); at++) {
            if (names.contains(table.headings().get(at).toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }

    /** Only a text is one: a number may have lost its zeros. */
    private static String text(JsonNode item, String name) {
        return item.path(name).isTextual() ? item.path(name).textValue() : "";
    }

    private record Member(String name, @Nullable Object value) {}

    /** @param number of the line, or of the item in a list without lines, from 1 */
    private record Line(
            int number, String id, String address, DetailMembers details, Optional<DetailMembers.Fault> fault) {
        static Line of(int number, String id, String address, List<Member> members) {
            var details = new DetailMembers();
            Optional<DetailMembers.Fault> fault = Optional.empty();
            for (var member : members) {
                var wrong = details.put(member.name(), member.value());
                fault = fault.or(() -> wrong);
            }
            return new Line(number, id, address, details, fault.or(details::wrongTogether));
        }

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
            return StorableText.is(id) && StorableText.is(address)
                    ? fault.map(DetailMembers.Fault::words)
                    : Optional.of(StorableText.WHY_NOT);
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
