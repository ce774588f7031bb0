package steps.bot.telegram.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.telegram.Samples;

class GroupNewsTest {
    private static final long GROUP = -1_001_234_567_890L;
    private static final long NOW = 1_793_534_400;
    private static final Instant AT = Instant.ofEpochSecond(NOW);

    private final UpdateReader reader = new UpdateReader();

    @ParameterizedTest
    @CsvSource({
        "group, left, member, true, true",
        "supergroup, kicked, administrator, true, true",
        "supergroup, member, administrator, false, true",
        "channel, left, administrator, true, false",
        "channel, administrator, administrator, false, false"
    })
    void theBotIsInThere(String type, String before, String after, boolean entered, boolean maySpeak)
            throws UnreadableUpdate {
        assertThat(read(Samples.inGroup(type, before, after)))
                .isEqualTo(new Arrival.InGroup(GROUP, AT, entered, maySpeak));
    }

    @ParameterizedTest
    @CsvSource({"group, member, left", "supergroup, administrator, kicked", "channel, administrator, left"})
    void theBotIsOut(String type, String before, String after) throws UnreadableUpdate {
        assertThat(read(Samples.inGroup(type, before, after))).isEqualTo(new Arrival.OutOfGroup(GROUP, AT));
    }

    @Test
    void theRestrictedAreInOrOutAndMaySpeakOrNot() throws UnreadableUpdate {
        assertThat(restricted("\"is_member\":true,\"can_send_messages\":false"))
                .isEqualTo(new Arrival.InGroup(GROUP, AT, true, false));
        assertThat(restricted("\"is_member\":true,\"can_send_messages\":true"))
                .isEqualTo(new Arrival.InGroup(GROUP, AT, true, true));
        assertThat(restricted("\"is_member\":false")).isEqualTo(new Arrival.OutOfGroup(GROUP, AT));
    }

    @Test
    void aStandingOrATimeThatIsNoneMeansNothing() throws UnreadableUpdate {
        assertThat(read(Samples.inGroup("group", "left", "emperor"))).isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.PUT_INTO_GROUP.replace("1793534400", "0"))).isInstanceOf(Arrival.Ignored.class);
        assertThat(read(Samples.GROUP.replace("1793534400", "0"))).isInstanceOf(Arrival.Ignored.class);
    }

    @Test
    void aGroupThatBecameASupergroupIsNoMore() throws UnreadableUpdate {
        assertThat(read(Samples.MIGRATED)).isEqualTo(new Arrival.OutOfGroup(GROUP, AT));
        assertThat(message("\"migrate_from_chat_id\":-17")).isEqualTo(new Arrival.InGroup(GROUP, AT, false, true));
    }

    @Test
    void theLastWordAboutABotDoesNotSayThatWeAreInThere() throws UnreadableUpdate {
        assertThat(message("\"left_chat_member\":{\"id\":42,\"is_bot\":true,\"first_name\":\"Бот\"}"))
                .isInstanceOf(Arrival.Ignored.class);
        assertThat(message("\"left_chat_member\":{\"id\":7,\"is_bot\":false,\"first_name\":\"Ия\"}"))
                .isInstanceOf(Arrival.InGroup.class);
    }

    @Test
    void lettersToAChannelAreNotSpokenInto() throws UnreadableUpdate {
        assertThat(read(Samples.GROUP.replace(
                        "\"type\":\"supergroup\"", "\"type\":\"supergroup\",\"is_direct_messages\":true")))
                .isEqualTo(new Arrival.InGroup(GROUP, AT, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sender\"", "\"Group\"", "\"\"", "null", "7"})
    void aChatOfAnotherTypeIsIgnored(String type) throws UnreadableUpdate {
        assertThat(read(Samples.GROUP.replace("\"supergroup\"", type))).isInstanceOf(Arrival.Ignored.class);
    }

    private Arrival restricted(String rights) throws UnreadableUpdate {
        return read(Samples.inGroup(
                GROUP, "supergroup", NOW, "\"status\":\"left\"", "\"status\":\"restricted\"," + rights));
    }

    private Arrival message(String content) throws UnreadableUpdate {
        return read(Samples.GROUP.replace("\"text\":\"/start@steps_bot\"", content));
    }

    private Arrival read(String update) throws UnreadableUpdate {
        return reader.read(update.getBytes(StandardCharsets.UTF_8));
    }
}
