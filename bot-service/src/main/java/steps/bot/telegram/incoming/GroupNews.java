package steps.bot.telegram.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Finds out from an update of a group or channel whether the bot is in there. */
final class GroupNews {
    private static final Set<String> IN = Set.of("member", "administrator", "creator");
    private static final Set<String> OUT = Set.of("left", "kicked");
    private static final String RESTRICTED = "restricted";

    private GroupNews() {}

    /** Whoever hears what is said there is in there, except for the last word about a bot or a group that has gone. */
    static Arrival message(long groupId, JsonNode message) {
        if (message.path("left_chat_member").path("is_bot").asBoolean()) {
            return new Arrival.Ignored("maybe the bot itself has left");
        }
        return Messages.time(message, "edit_date")
                .or(() -> Messages.time(message, "date"))
                .<Arrival>map(at -> message.hasNonNull("migrate_to_chat_id")
                        ? new Arrival.OutOfGroup(groupId, at)
                        : new Arrival.InGroup(groupId, at, false, hearsSpeech(message.path("chat"))))
                .orElseGet(() -> new Arrival.Ignored("no time"));
    }

    static Arrival membership(long groupId, JsonNode change) {
        var member = change.path("new_chat_member");
        var at = Messages.time(change, "date");
        if (at.isEmpty() || !(isIn(member) || isOut(member))) {
            return new Arrival.Ignored("nothing to read");
        }
        return isIn(member)
                ? new Arrival.InGroup(
                        groupId,
                        at.get(),
                        !isIn(change.path("old_chat_member")),
                        hearsSpeech(change.path("chat")) && maySpeak(member))
                : new Arrival.OutOfGroup(groupId, at.get());
    }

    /** A message in a channel is posted to its readers, and its direct messages are somebody's letters. */
    private static boolean hearsSpeech(JsonNode chat) {
        return !chat.path("type").asText().equals("channel")
                && !chat.path("is_direct_messages").asBoolean();
    }

    private static boolean isIn(JsonNode member) {
        var status = member.path("status").asText();
        return IN.contains(status)
                || (status.equals(RESTRICTED) && member.path("is_member").asBoolean());
    }

    private static boolean isOut(JsonNode member) {
        var status = member.path("status").asText();
        return OUT.contains(status)
                || (status.equals(RESTRICTED) && !member.path("is_member").asBoolean());
    }

    private static boolean maySpeak(JsonNode member) {
        return !member.path("status").asText().equals(RESTRICTED)
                || member.path("can_send_messages").asBoolean();
    }
}
