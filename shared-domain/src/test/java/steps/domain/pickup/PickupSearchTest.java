package steps.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.testing.DatabaseResource;
import steps.testing.Plans;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PickupSearchTest {
    private static final List<String> ADDRESSES = List.of(
            "Омск, Мира 1",
            "Томск, Мира 2",
            "г. Киров, ул. Ленина 3",
            "Кировск, ул. Ленина 4",
            "Москва, улица Кирова 5",
            "Королёв, Циолковского 6",
            "Нижний Новгород, Покровка 7",
            "Великий Новгород, Мира 8",
            "Иваново, ул. 100% хлопок 9",
            "Омск, дом_10 \\ 'корпус'");

    private static final String MANY = """
            insert into pickup_point (id, full_address, search_text)
            select 'many' || n, 'Город', 'город' || n % 500 || ' улица' || n % 300 || ' дом ' || n
              from generate_series(1, 100000) as n
            """;

    @SuppressWarnings("unused") // Read by name.
    static final Arguments[] CLASSES = {
        Arguments.of("whole words", PickupSearch.WHOLE_WORDS, "('город77', '', 0, 10)", ""),
        Arguments.of("beginning", PickupSearch.BEGINNING, "('город7', '', 0, 10)", ""),
        Arguments.of("later word", PickupSearch.LATER_WORD, "('улица77', '', 0, 10, '''улица77'':*')", ", text")
    };

    @Inject
    PickupSearch search;

    @Inject
    Pool pool;

    @BeforeEach
    void someAddresses() {
        Rows.change(pool, "update pickup_point set active = false");
        for (int n = 0; n < ADDRESSES.size(); n++) {
            add("search" + n, ADDRESSES.get(n));
        }
    }

    private void add(String id, String address) {
        Rows.change(
                pool,
                "insert into pickup_point (id, full_address, search_text) values ($1, $2, $3) on conflict (id) do update"
                        + " set full_address = excluded.full_address, search_text = excluded.search_text, active = true",
                id,
                address,
                SearchText.of(address).value());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Омск | Омск, дом_10 \\ 'корпус';Омск, Мира 1",
                "г. омск | Омск, дом_10 \\ 'корпус';Омск, Мира 1",
                "мск | Москва, улица Кирова 5",
                "ск | ``",
                "Киров | г. Киров, ул. Ленина 3",
                "Киро | г. Киров, ул. Ленина 3;Кировск, ул. Ленина 4",
                "Кирова | Москва, улица Кирова 5",
                "королев | Королёв, Циолковского 6",
                "КОРОЛЁВ | Королёв, Циолковского 6",
                "нижний-новгород | Нижний Новгород, Покровка 7",
                "нижний нов | Нижний Новгород, Покровка 7",
                "новгород нижний | ``",
                "новгород | Великий Новгород, Мира 8;Нижний Новгород, Покровка 7",
                "% | Иваново, ул. 100% хлопок 9",
                "100% | Иваново, ул. 100% хлопок 9",
                "_ | Омск, дом_10 \\ 'корпус'",
                "\\ | Омск, дом_10 \\ 'корпус'",
                "' | ``",
                "ленина 4 | Кировск, ул. Ленина 4",
                "& | ``",
            })
    void findsTheBestClassOnly(String place, String found) {
        assertThat(find(place, "")).isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(";")));
    }

    /** One address that begins with the city and nothing else once hid all the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "420000, Казань, Баумана 2",
                "РТ, г Казань, Баумана 2",
                "Татарстан Респ, Казань г, Баумана 2",
                "городской округ Казань, Баумана 2",
                "Россия, 420000, Республика Татарстан, Казань, Баумана 2",
                "\ufeffКазань, Баумана 2",
                "\u200eКазань, Баумана 2",
                "\u200bКазань, Баумана 2",
                "Ка\u00adзань, Баумана 2",
                "Казань\ufe0f, Баумана 2",
                "\u00a0г.\u00a0Казань, Баумана 2",
                "Kазань, Баумана 2",
            })
    void oneCleanAddressHidesNoneOfItsCity(String address) {
        add("clean", "Казань, Баумана 1");
        add("other", address);
        assertThat(find("Казань", "")).containsExactly("Казань, Баумана 1", address);
        assertThat(find("\ufeffказань\u200b 👍", "баумана\u00ad")).containsExactly("Казань, Баумана 1", address);
    }

    @Test
    void aRegionIsFoundThoughItsCitiesComeFirst() {
        add("other", "143000, Московская область, Химки, ул. Мира 1");
        assertThat(find("Московская область", "")).containsExactly("143000, Московская область, Химки, ул. Мира 1");
        assertThat(find("143000", "")).containsExactly("143000, Московская область, Химки, ул. Мира 1");
        assertThat(find("Химки, Московская область", "мира")).hasSize(1);
    }

    @Test
    void aStreetNarrowsWhatWasFound() {
        assertThat(find("Омск", "мира")).containsExactly("Омск, Мира 1");
        assertThat(find("Омск", "ира")).isEmpty();
        assertThat(find("Омск", "ленина")).isEmpty();
    }

    @Test
    void aWithdrawnPointIsNotFound() {
        Rows.change(pool, "update pickup_point set active = false where id = 'search0'");
        assertThat(find("Омск", "мира")).isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        assertThat(await(() -> search.find(SearchText.ofPlace("новгород"), SearchText.NONE, 1, 1)))
                .extracting(PickupSearch.Found::fullAddress)
                .containsExactly("Нижний Новгород, Покровка 7");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("CLASSES")
    void findsItsPointsByAnIndex(String name, String sql, String values, String types) {
        var plan = Plans.after(MANY, "analyze pickup_point", "set local plan_cache_mode = force_generic_plan")
                .of(sql, "text, text, integer, integer" + types, values);
        assertThat(plan).as(name).contains("pickup_point_").doesNotContain("Seq Scan");
    }

    private List<String> find(String place, String street) {
        return await(() -> search.find(SearchText.ofPlace(place), SearchText.ofStreet(street), 0, 50)).stream()
                .map(PickupSearch.Found::fullAddress)
                .toList();
    }
}
