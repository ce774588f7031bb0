import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import steps.domain.pickup.SearchText;

/** The same pickup points as JSON for the API and as CSV, normalised already, for psql. */
record PickupList(Path json, Path csv) {
    private static final String[] CITIES = {"Москва", "Омск", "Нижний Новгород", "Королёв", "Санкт-Петербург"};
    private static final String[] STREETS = {
        "Ленинградский проспект", "улица Кирова", "Большая Черкизовская улица", "Варшавское шоссе", "улица Мира"
    };

    /** Ids begin with the prefix; so many of a hundred addresses differ from those of the same list with 0. */
    static PickupList write(Path folder, String prefix, int changedPercent) throws IOException {
        StringBuilder json = new StringBuilder("[");
        StringJoiner csv = new StringJoiner("\n", "", "\n");
        for (int n = 0; n < PartnerBench.ROWS; n++) {
            String id = "%s%031x".formatted(prefix, n * 0x9E3779B97F4A7C15L);
            String address = "%s %s %d к%d".formatted(
                    CITIES[n % CITIES.length], STREETS[n / 7 % STREETS.length], n % 200 + 1,
                    n % 100 < changedPercent ? 99 : n % 9);
            json.append(n == 0 ? "" : ",").append("{\"id\":\"%s\",\"full_address\":\"%s\"}".formatted(id, address));
            csv.add(id + "," + address + "," + SearchText.of(address).value());
        }
        String name = prefix + changedPercent;
        return new PickupList(
                Files.writeString(folder.resolve(name + ".json"), json.append(']')),
                Files.writeString(folder.resolve(name + ".csv"), csv.toString()));
    }
}
