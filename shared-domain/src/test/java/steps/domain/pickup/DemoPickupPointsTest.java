package steps.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.demo.DemoContent;
import steps.testing.DatabaseResource;

/** That the demo content of a local run shows what the search can do. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class DemoPickupPointsTest {
    @Inject
    PickupUploads uploads;

    @Inject
    PickupSearch search;

    @BeforeEach
    void theDemoListIsUploaded() throws IOException {
        var list = new ObjectMapper().readTree(DemoContent.pickupPointsJson());
        var items = StreamSupport.stream(list.spliterator(), false)
                .map(point -> new PickupItem(
                        point.path("id").textValue(), point.path("full_address").textValue()))
                .toList();
        var upload = await(() -> uploads.begin());
        await(() -> uploads.stage(upload, 0, items));
        await(() -> uploads.replace(upload, items.size(), PickupUploader.partner("")));
    }

    /** How many there are, and how each of their addresses begins. */
    @ParameterizedTest
    @CsvSource({
        "Омск, 14, Омск",
        "Томск, 12, Томск",
        "Киров, 9, 'Киров,|г. Киров,'",
        "Королёв, 5, 'Королёв,|Королев,'",
        "королев, 5, 'Королёв,|Королев,'",
        "нижний новгород, 14, Нижний Новгород|Нижний-Новгород",
        "Нижний-Новгород, 14, Нижний Новгород|Нижний-Новгород",
        "Тула, 5, город Тула",
        "Мышкин, 1, Мышкин",
        "%, 2, Иваново",
        "100%, 2, Иваново",
        "_, 1, Иваново",
        "ростов, 11, Ростов"
    })
    void eachTrapHasItsPoints(String place, int points, String beginnings) {
        assertThat(find(place, "")).hasSize(points).allMatch(address -> address.matches("(" + beginnings + ").*"));
    }

    @Test
    void aStreetNarrowsALargeCity() {
        assertThat(find("Москва", "")).hasSizeGreaterThan(10);
        assertThat(find("Москва", "Кирова")).hasSize(3).allMatch(address -> address.startsWith("Москва, улица Кирова"));
    }

    private List<String> find(String place, String street) {
        return await(() -> search.find(SearchText.ofPlace(place), SearchText.ofStreet(street), 0, 100)).stream()
                .map(PickupSearch.Found::fullAddress)
                .toList();
    }
}
