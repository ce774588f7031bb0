package steps.bot.telegram.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import steps.bot.dialog.Input;
import steps.domain.text.CleanText;

/** Finds out what a person did with a message; empty when there is nothing that makes sense. */
public final class Messages {
    private static final int LONGEST_PRESS = 64;
    private static final int LONGEST_ALBUM = 64;

    private Messages() {}

    static Optional<Input> sent(JsonNode message) {
        if (!isOfThePerson(message)) {
            return Optional.empty();
        }
        if (message.has("location")) {
            return place(message).map(place -> place);
        }
        if (message.has("contact")) {
            return contact(message.get("contact"));
        }
        return Fields.text(message, "text")
                .map(text -> words(text, id(message).orElse(0L)))
                .or(() -> attachment(message));
    }

    static Optional<Input> edited(JsonNode message) {
        if (!isOfThePerson(message)) {
            return Optional.empty();
        }
        if (message.has("location")) {
            return isTheirWay(message) ? place(message).map(Input.PlaceMoved::new) : Optional.empty();
        }
        return Fields.text(message, "text").filter(text -> !isCommand(text)).flatMap(text -> corrected(text, message));
    }

    /** Not of their business account, where they speak to others, nor of a channel of theirs. */
    private static boolean isOfThePerson(JsonNode message) {
        return !message.has("business_connection_id")
                && !message.has("sender_business_bot")
                && !message.has("sender_chat");
    }

    /** Not somebody's of another time, which was forwarded, nor what another bot made up. */
    private static boolean isTheirWay(JsonNode message) {
        return !message.has("forward_origin") && !message.has("forward_date") && !message.has("via_bot");
    }

    private static Optional<Input> attachment(JsonNode message) {
        return Attachments.areIn(message)
                ? Optional.of(new Input.Something(
                        Fields.text(message, "media_group_id")
                                .filter(album -> !album.isEmpty() && album.length() <= LONGEST_ALBUM)
                                .orElse(null),
                        id(message).orElse(0L)))
                : Optional.empty();
    }

    private static Optional<Input> corrected(String text, JsonNode message) {
        return id(message).map(id -> new Input.Corrected(text, id));
    }

    static Optional<Input> press(JsonNode press) {
        var id = Fields.text(press, "id");
        var data = Fields.text(press, "data").filter(text -> text.length() <= LONGEST_PRESS);
        var message = id(press.path("message"));
        return id.isPresent() && data.isPresent() && message.isPresent()
                ? Optional.of(new Input.Press(id.get(), message.get(), data.get()))
                : Optional.empty();
    }

    static Optional<Input> membership(JsonNode change) {
        return Fields.text(change.path("new_chat_member"), "status").flatMap(status -> switch (status) {
            case "kicked", "left" -> Optional.of(new Input.BotBlocked());
            case "member", "administrator", "creator", "restricted" -> Optional.of(new Input.BotUnblocked());
            default -> Optional.empty();
        });
    }

    private static boolean isCommand(String text) {
        return text.startsWith("/") && text.length() > 1;
    }

    private static Input words(String text, long messageId) {
        if (!isCommand(text)) {
            return new Input.Text(text, messageId);
        }
        var parts = text.substring(1).split("[\\s\\p{Z}]+", 2);
        var name = CleanText.of(parts[0]).split("@", 2)[0].toLowerCase(Locale.ROOT);
        return new Input.Command(name, parts.length == 2 ? parts[1].strip() : "");
    }

    private static Optional<Input> contact(JsonNode contact) {
        return Fields.text(contact, "phone_number")
                .map(phone -> new Input.Contact(
                        phone, Fields.number(contact, "user_id").orElse(null)));
    }

    /** A live location that is not their own way is a plain place. */
    private static Optional<Input.Place> place(JsonNode message) {
        var location = message.get("location");
        var id = id(message);
        var latitude = Fields.decimal(location, "latitude").filter(degrees -> Math.abs(degrees) <= 90);
        var longitude = Fields.decimal(location, "longitude").filter(degrees -> Math.abs(degrees) <= 180);
        var sharedAt = time(message, "date");
        if (id.isEmpty() || latitude.isEmpty() || longitude.isEmpty() || sharedAt.isEmpty()) {
            return Optional.empty();
        }
        var livePeriod = Fields.number(location, "live_period")
                .filter(seconds -> seconds > 0 && seconds <= Integer.MAX_VALUE && isTheirWay(message))
                .map(Long::intValue);
        return Optional.of(new Input.Place(
                id.get(),
                latitude.get(),
                longitude.get(),
                Fields.decimal(location, "horizontal_accuracy").orElse(null),
                livePeriod.orElse(null),
                sharedAt.get(),
                time(message, "edit_date").or(() -> sharedAt).get()));
    }

    /** A message's number fits into 32 bits; what does not is forged, and could not be named to Telegram again. */
    private static Optional<Long> id(JsonNode message) {
        return Fields.number(message, "message_id").filter(id -> id > 0 && id <= Integer.MAX_VALUE);
    }

    /** Whole seconds since 1970; nothing before Telegram and nothing beyond the year 2100 makes sense. */
    static Optional<Instant> time(JsonNode message, String name) {
        return Fields.number(message, name)
                .filter(seconds -> seconds > 1_300_000_000L && seconds < 4_102_444_800L)
                .map(Instant::ofEpochSecond);
    }
}
