package steps.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.model.Message;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steps.bot.dialog.Input;
import steps.bot.telegram.incoming.Arrival;
import steps.bot.telegram.incoming.UnreadableUpdate;
import steps.bot.telegram.incoming.UpdateReader;

/** All that a message can hold, by the library's own list: what people send, what only describes it, and Telegram's reports. */
class MessageKindsTest {
    private static final Set<String> SENT_BY_PEOPLE = Set.of(
            "animation",
            "audio",
            "checklist",
            "contact",
            "dice",
            "document",
            "game",
            "invoice",
            "live_photo",
            "location",
            "photo",
            "poll",
            "rich_message",
            "sticker",
            "story",
            "text",
            "venue",
            "video",
            "video_note",
            "voice");

    private static final Set<String> ABOUT_THE_MESSAGE = Set.of(
            "author_signature",
            "business_connection_id",
            "caption",
            "caption_entities",
            "direct_messages_topic",
            "edit_date",
            "effect_id",
            "entities",
            "external_reply",
            "forward_origin",
            "from",
            "guest_bot_caller_chat",
            "guest_bot_caller_user",
            "guest_query_id",
            "has_media_spoiler",
            "has_protected_content",
            "is_automatic_forward",
            "is_from_offline",
            "is_paid_post",
            "is_topic_message",
            "link_preview_options",
            "media_group_id",
            "message_thread_id",
            "paid_star_count",
            "quote",
            "reply_markup",
            "reply_to_checklist_task_id",
            "reply_to_message",
            "reply_to_poll_option_id",
            "reply_to_story",
            "sender_boost_count",
            "sender_business_bot",
            "sender_chat",
            "sender_tag",
            "show_caption_above_media",
            "suggested_post_info",
            "via_bot");

    private static final List<String> SPECIMENS =
            List.of("{\"file_id\":\"x\"}", "[{\"message_id\":3}]", "true", "7", "\"x\"");

    private final UpdateReader reader = new UpdateReader();

    /** Pins, timers, backgrounds, boosts, calls, topics, payments, gifts, giveaways, shared users, rights to write …. */
    @ParameterizedTest
    @MethodSource("reports")
    void reportsOfTelegramAreNoSpeech(String kind) throws UnreadableUpdate {
        for (var specimen : SPECIMENS) {
            assertThat(read("\"" + kind + "\":" + specimen)).as(specimen).isInstanceOf(Arrival.Ignored.class);
        }
    }

    /** A kind that a later version of the library knows is found by the tests around, once somebody has put it on a list. */
    @Test
    void theLibraryKnowsAllThatIsListed() {
        assertThat(Stream.concat(SENT_BY_PEOPLE.stream(), ABOUT_THE_MESSAGE.stream()))
                .isSubsetOf(fields());
        assertThat(reports()).hasSize(55);
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void messagesOfPeopleAreTaken(String kind) throws UnreadableUpdate {
        assertThat(read("\"" + kind + "\":{\"file_id\":\"x\"}"))
                .isInstanceOfSatisfying(
                        Arrival.Private.class,
                        taken -> assertThat(taken.update().input()).isEqualTo(new Input.Something(null, 17)));
    }

    @Test
    void aMessageOfAKindThatNobodyKnowsIsIgnored() throws UnreadableUpdate {
        assertThat(read("\"telepathy\":{\"thought\":\"x\"}")).isInstanceOf(Arrival.Ignored.class);
    }

    static List<String> reports() {
        return fields().stream()
                .filter(field -> !SENT_BY_PEOPLE.contains(field) && !ABOUT_THE_MESSAGE.contains(field))
                .toList();
    }

    static List<String> attachments() {
        return SENT_BY_PEOPLE.stream()
                .filter(kind -> !Set.of("text", "contact", "location").contains(kind))
                .sorted()
                .toList();
    }

    static List<String> fields() {
        return Arrays.stream(Message.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(Field::getName)
                .toList();
    }

    private Arrival read(String content) throws UnreadableUpdate {
        return reader.read(Samples.privateMessage(content).getBytes(StandardCharsets.UTF_8));
    }
}
