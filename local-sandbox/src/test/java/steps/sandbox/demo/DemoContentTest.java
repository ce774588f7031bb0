package steps.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import steps.sandbox.json.Json;

class DemoContentTest {
    private static final int CHEAP = 500;
    private static final int LARGEST_PICTURE_BYTES = 40_000;

    /** Of what Telegram takes as the text under a picture; title, price and stock need room too. */
    private static final int LONGEST_DESCRIPTION = 700;

    private final List<DemoCategory> categories = DemoContent.categories();
    private final List<DemoProduct> products = categories.stream()
            .flatMap(category -> category.products().stream())
            .toList();

    @Test
    void everyCategoryHasSomethingForFewPoints() {
        assertThat(categories)
                .hasSizeBetween(4, 6)
                .allSatisfy(category -> assertThat(category.products())
                        .as(category.title())
                        .anyMatch(product -> product.price() <= CHEAP));
        assertThat(products).hasSizeBetween(15, 20);
    }

    @Test
    void everyProductFitsIntoItsRowAndCanBeBought() {
        assertThat(categories)
                .extracting(DemoCategory::title)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(64));
        assertThat(products).extracting(DemoProduct::code).doesNotHaveDuplicates();
        assertThat(products).extracting(DemoProduct::title).doesNotHaveDuplicates();
        assertThat(products).allSatisfy(product -> {
            assertThat(product.code()).matches("[A-Z]+(-[A-Z]+)+").hasSizeLessThanOrEqualTo(64);
            assertThat(product.title()).isNotBlank().hasSizeLessThanOrEqualTo(255);
            assertThat(product.description()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_DESCRIPTION);
            assertThat(product.price()).isPositive();
            assertThat(product.stock()).isPositive();
        });
        assertThat(products).as("the last piece of something").anyMatch(product -> product.stock() == 1);
    }

    @Test
    void everyProductHasASmallPictureOfItsOwn() {
        assertThat(products).extracting(DemoProduct::picture).doesNotHaveDuplicates();
        assertThat(products).allSatisfy(product -> {
            byte[] bytes = product.pictureBytes();
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(bytes).as(product.picture()).hasSizeLessThan(LARGEST_PICTURE_BYTES);
            assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(640, 640);
        });
    }

    @Test
    void pickupPointsAreAListThatPartnersCouldUpload() throws IOException {
        JsonNode list = Json.MAPPER.readTree(DemoContent.pickupPointsJson());

        assertThat(list.isArray()).isTrue();
        assertThat(list).hasSize(300).allSatisfy(point -> {
            assertThat(point.fieldNames()).toIterable().containsExactly("id", "full_address");
            assertThat(point.path("id").textValue()).matches("[0-9a-f]{32}");
            assertThat(point.path("full_address").textValue()).isNotBlank().hasSizeLessThanOrEqualTo(255);
        });
        assertThat(list).extracting(point -> point.path("id").textValue()).doesNotHaveDuplicates();
        assertThat(addresses(list)).doesNotHaveDuplicates();
    }

    @Test
    void pickupPointsSetTrapsForTheSearch() throws IOException {
        List<String> addresses = addresses(Json.MAPPER.readTree(DemoContent.pickupPointsJson()));
        Map<String, Integer> cities = new HashMap<>();
        addresses.forEach(address -> cities.merge(firstWord(address), 1, Integer::sum));

        assertThat(addresses)
                .anyMatch(address -> address.startsWith("Киров,"))
                .anyMatch(address -> address.startsWith("Кировск,"))
                .anyMatch(address -> address.startsWith("Москва, улица Кирова,"))
                .anyMatch(address -> address.startsWith("Томск,"))
                .anyMatch(address -> address.startsWith("Королёв,"))
                .anyMatch(address -> address.startsWith("Королев,"))
                .anyMatch(address -> address.startsWith("Нижний Новгород,"))
                .anyMatch(address -> address.startsWith("Нижний-Новгород,"))
                .anyMatch(address -> address.contains("ул. 100% хлопок"))
                .anyMatch(address -> address.contains("_"));
        assertThat(cities).containsEntry("Мышкин", 1).hasSizeGreaterThan(12);
        assertThat(cities.get("Омск"))
                .as("a city that has to be narrowed by the street")
                .isGreaterThan(10);
    }

    private static String firstWord(String address) {
        return address.replaceFirst("^(г\\.|город) ", "").replaceFirst("[ ,].*", "");
    }

    private static List<String> addresses(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(point -> point.path("full_address").textValue())
                .toList();
    }
}
