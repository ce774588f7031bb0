package steps.admin.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.Problem;
import steps.domain.pickup.GeoPoint;
import steps.domain.pickup.PickupDetails;
import steps.domain.pickup.PickupItem;

class PickupListParserTest {
    private static final String LIST = """
             [ {"id": "a", "full_address": "Омск, «Мира» 1"}, {"full_address": "b2", "more": [1, {"id": 5}], "id": "б"} ]
            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 10_000})
    void readsAListHoweverItIsCut(int size) {
        var parser = parsed(LIST.getBytes(StandardCharsets.UTF_8), size);
        assertThat(parser.problem()).isNull();
        assertThat(parser.take()).containsExactly(new PickupItem("a", "Омск, «Мира» 1"), new PickupItem("б", "b2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10_000})
    void readsDetailsAndDoesWithoutThem(int size) {
        var parser = parsed("""
                [{"id": "a", "full_address": "b", "hours": "9–21", "metro": "Аннино", "latitude": 55, "longitude": -37.25,
                  "max_weight_g": 15000},
                 {"hours": null, "metro": "", "latitude": null, "longitude": null, "max_weight_g": null, "id": "c", "full_address": "d"}]
                """.getBytes(StandardCharsets.UTF_8), size);
        assertThat(parser.problem()).isNull();
        assertThat(parser.take())
                .containsExactly(
                        new PickupItem("a", "b", new PickupDetails("9–21", "Аннино", new GeoPoint(55, -37.25), 15_000)),
                        new PickupItem("c", "d"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'hours': 9 | hours that is not a string",
                "'hours': ['9'] | hours that is not a string",
                "'metro': true | metro that is not a string",
                "'metro': 'a\\u0000' | character that no text has",
                "'latitude': 55 | only one of latitude and longitude",
                "'longitude': 55 | only one of latitude and longitude",
                "'latitude': 55, 'longitude': null | only one of latitude and longitude",
                "'latitude': '55', 'longitude': 37 | latitude that is no number",
                "'latitude': 90.001, 'longitude': 37 | latitude that is no number",
                "'latitude': 55, 'longitude': -180.5 | longitude that is no number",
                "'latitude': 1e999, 'longitude': 1 | latitude that is no number",
                "'latitude': {}, 'longitude': 1 | latitude that is no number",
                "'max_weight_g': 0 | max_weight_g that is no whole number",
                "'max_weight_g': 1.5 | max_weight_g that is no whole number",
                "'max_weight_g': 1000001 | max_weight_g that is no whole number",
                "'max_weight_g': '15' | max_weight_g that is no whole number"
            })
    void refusesDetailsThatMakeNoSense(String details, String why) {
        var problem = problem(
                "[{'id': 'a', 'full_address': 'b', %s}]".formatted(details).replace('\'', '"'));
        assertThat(problem.code()).isEqualTo("bad_item");
        assertThat(problem.detail()).startsWith("Item 0 has ").contains(why);
    }

    @Test
    void countsCharactersOfDetailsAsPeopleDo() {
        var body = "[{\"id\": \"a\", \"full_address\": \"b\", \"hours\": \"%s\", \"metro\": \"%s\"}]";
        assertThat(problem(body.formatted("😀".repeat(200), "😀".repeat(100)))).isNull();
        assertThat(problem(body.formatted("ж".repeat(201), "b")).detail()).contains("hours of more than 200");
        assertThat(problem(body.formatted("a", "ж".repeat(101))).detail()).contains("metro of more than 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | not_json |",
                "` ` | not_json |",
                "`[` | not_json |",
                "`[{\"id\":\"a\",\"full_address\":\"b\"}` | not_json |",
                "`[{\"id\":\"a\",\"full_address\":\"b\"},{\"id\":` | not_json |",
                "`nonsense` | not_json | 0",
                "`[{\"id\":\"a\",\"full_address\":\"b\"},{]` | not_json | 1",
                "`[{\"id\":\"a\",\"full_address\":\"b\"},]` | not_json | 1",
                "`[{\"id\":\"a\",\"full_address\":\"b\"}] x` | not_json | 1",
                "`[{\"id\":\"a\",\"full_address\":\"b\"}][]` | not_json |",
                "`[{\"id\":\"a\",\"id\":\"b\",\"full_address\":\"b\"}]` | not_json | 0",
                "`{}` | not_an_array |",
                "`\"a\"` | not_an_array |",
                "`null` | not_an_array |",
                "`17` | not_an_array |",
                "`[]` | empty_list |",
                "`[null]` | bad_item | 0",
                "`[[]]` | bad_item | 0",
                "`[{}]` | bad_item | 0",
                "`[{\"id\":\"a\"}]` | bad_item | 0",
                "`[{\"full_address\":\"a\"}]` | bad_item | 0",
                "`[{\"id\":\"\",\"full_address\":\"b\"}]` | bad_item | 0",
                "`[{\"id\":\"a\",\"full_address\":\" \\t \"}]` | bad_item | 0",
                "`[{\"id\":\"a\",\"full_address\":\"\\u00a0\"}]` | bad_item | 0",
                "`[{\"id\":\"a\",\"full_address\":\"\\ufeff\\u200b\"}]` | bad_item | 0",
                "`[{\"id\":\"a\",\"full_address\":\"\\u3164\\u2800\"}]` | bad_item | 0",
                "`[{\"id\":\"\\u00ad\",\"full_address\":\"b\"}]` | bad_item | 0",
                "`[{\"id\":1,\"full_address\":\"b\"}]` | bad_item | 0",
                "`[{\"id\":\"a\",\"full_address\":null}]` | bad_item | 0",
                "`[{\"id\":{\"id\":\"a\"},\"full_address\":\"b\"}]` | bad_item | 0",
                "`[{\"id\":\"a\",\"full_address\":\"b\"},{\"id\":\"c\",\"full_address\":true}]` | bad_item | 1",
                "`[{\"id\":\"a\\u0000\",\"full_address\":\"b\"}]` | bad_item | 0",
                "`[{\"id\":\"a\\ud800\",\"full_address\":\"b\"}]` | bad_item | 0",
            })
    void saysWhatIsWrongAndWhere(String body, String code, Integer index) {
        for (int size : new int[] {1, 5, 10_000}) {
            var problem = parsed(body.getBytes(StandardCharsets.UTF_8), size).problem();
            assertThat(problem).as("cut to " + size).isNotNull();
            assertThat(problem.code()).isEqualTo(code);
            if (index != null) {
                assertThat(problem.more()).containsEntry("index", index);
            }
        }
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(problemOf("😀".repeat(64), "😀".repeat(255))).isNull();
        assertThat(problemOf("😀".repeat(65), "b")).isNotNull();
        assertThat(problemOf("a", "ж".repeat(256))).isNotNull();
    }

    @Test
    void bytesThatAreNotUtf8AreNotJson() {
        for (byte[] strange : List.of(
                new byte[] {'[', '{', '"', 'i', 'd', '"', ':', '"', (byte) 0xff, '"'},
                new byte[] {'[', '{', '"', 'i', 'd', '"', ':', '"', (byte) 0xc3, '(', '"'},
                LIST.getBytes(StandardCharsets.UTF_16),
                LIST.getBytes(Charset.forName("UTF-32")))) {
            assertThat(parsed(strange, 3).problem()).isNotNull();
        }
    }

    @Test
    void neitherDepthNorLengthHurt() {
        assertThat(problem("[".repeat(100_000))).isNotNull();
        assertThat(problem("[{\"x\":" + "[".repeat(100_000))).isNotNull();
        assertThat(problem("[{\"id\":\"" + "a".repeat(1_000_000))).isNotNull();
        assertThat(problem("[{\"" + "a".repeat(1_000_000))).isNotNull();
        assertThat(problem("[{\"x\":" + "1".repeat(1_000_000))).isNotNull();
    }

    @Test
    void holdsOnlyWhatNobodyHasTaken() {
        var parser = new PickupListParser();
        parser.feed("[".getBytes(StandardCharsets.UTF_8));
        var all = new ArrayList<PickupItem>();
        for (int i = 0; i < 1_000; i++) {
            var comma = i == 0 ? "" : ",";
            parser.feed(
                    (comma + "{\"id\":\"%d\",\"full_address\":\"b\"}".formatted(i)).getBytes(StandardCharsets.UTF_8));
            assertThat(parser.waiting()).isEqualTo(1);
            all.addAll(parser.take());
        }
        assertThat(all).hasSize(1_000);
    }

    private static Problem problemOf(String id, String address) {
        return problem("[{\"id\":\"%s\",\"full_address\":\"%s\"}]".formatted(id, address));
    }

    private static Problem problem(String body) {
        return parsed(body.getBytes(StandardCharsets.UTF_8), 8_192).problem();
    }

    private static PickupListParser parsed(byte[] body, int size) {
        var parser = new PickupListParser();
        for (int from = 0; from < body.length; from += size) {
            parser.feed(Arrays.copyOfRange(body, from, Math.min(body.length, from + size)));
        }
        parser.end();
        return parser;
    }
}
