package steps.bot.telegram.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link UpdateReader} makes of answers to polls. */
class UpdateReaderPollTest {
    private final UpdateReader reader = new UpdateReader();

    @Test
    void keepsTheOrderOfTheUpdates() throws UnreadableUpdate {
        var updates = reader.readAll(bytes("{\"ok\":true,\"result\":[{\"update_id\":7},{\"update_id\":8}]}"));
        assertThat(updates).extracting(UpdateReader::idOf).containsExactly(7L, 8L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "{\"result\":{}}", "{\"result\":[{]}"})
    void refusesWhatIsNoAnswer(String body) {
        assertThatThrownBy(() -> reader.readAll(bytes(body))).isInstanceOf(UnreadableUpdate.class);
    }

    @Test
    void coordinatesKeepAllTheirDigits() throws UnreadableUpdate {
        var updates = reader.readAll(bytes("""
                {"ok": true, "result": [{"update_id": 7, "message": {"message_id": 1, "date": 1790000000,
                 "chat": {"id": 5, "type": "private"}, "from": {"id": 5, "first_name": "A"},
                 "location": {"latitude": 55.751244123456, "longitude": 37.617698765432}}}]}
                """));
        assertThat(reader.read(updates.getFirst()).toString())
                .contains("55.751244123456")
                .contains("37.617698765432");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":{\"chat\":{\"id\":5}},\"update_id\":1} | 5",
                "{\"update_id\":1,\"callback_query\":{\"message\":{\"chat\":{\"id\":6}}}} | 6",
                "{\"update_id\":1,\"poll\":{}} | 0",
                "{\"update_id\":1,\"message\":7} | 0",
                "[] | 0"
            })
    void findsTheChatWhoseOrderCounts(String update, long chat) throws UnreadableUpdate {
        var read = reader.readAll(bytes("{\"result\":[" + update + "]}"));
        assertThat(UpdateReader.chatOf(read.getFirst())).isEqualTo(chat);
    }

    @Test
    void findsTheNumberOfAnUpdateThatIsBroken() {
        assertThat(UpdateReader.idIn("{\"ok\":true,\"result\":[{\"update_id\": 812,\n\"message\":{[[["))
                .hasValue(812);
        assertThat(UpdateReader.idIn("<html>502</html>")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
