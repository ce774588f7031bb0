package steps.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import steps.bot.dialog.Input;

/** Finds out what a person did with a message; empty when there is nothing that makes sense. */
final class Messages {
    private static final int LONGEST_PRESS = 64;

    private Messages() {}

    static Optional<Input> sent(JsonNode message) {
        if (message.has("location")) {
            return place(message).map(place -> place);
        }
        if (message.has("contact")) {
            return contact(message.get("contact"));
        }
        return Optional.of(Fields.text(message, "text").map(Messages::words).orElseGet(Input.Something::new));
    }

    static Optional<Input> edited(JsonNode message) {
        return message.has("location") ? place(message).map(Input.PlaceMoved::new) : Optional.empty();
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
        return Fields.text(change.path("new_chat_member"), "status")
                .map(status -> status.equals("kicked") ? new Input.BotBlocked() : new Input.BotUnblocked());
    }

    private static Input words(String text) {
        if (!text.startsWith("/") || text.length() < 2) {
            return new Input.Text(text);
        }
        var parts = text.substring(1).split("\\s+", 2);
        var name = parts[0].split("@", 2)[0].toLowerCase(Locale.ROOT);
        return new Input.Command(name, parts.length == 2 ? parts[1].strip() : "");
    }

    private static Optional<Input> contact(JsonNode contact) {
        return Fields.text(contact, "phone_number")
                .map(phone -> new Input.Contact(
                        phone, Fields.number(contact, "user_id").orElse(null)));
    }

    /** A forwarded live location is somebody's walk of another time: a plain place. */
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
                .filter(seconds -> seconds > 0 && seconds <= Integer.MAX_VALUE && !message.has("forward_origin"))
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
    private static Optional<Instant> time(JsonNode message, String name) {
        return Fields.number(message, name)
                .filter(seconds -> seconds > 1_300_000_000L && seconds < 4_102_444_800L)
                .map(Instant::ofEpochSecond);
    }
}
