package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A shared contact; {@code userId} is 0 when it belongs to nobody on Telegram. */
public record ContactContent(
        String phoneNumber, String firstName, @Nullable String lastName, long userId) implements Content {
    @Override
    public void write(ObjectNode message, long date, long now) {
        ObjectNode contact = message.putObject("contact");
        contact.put("phone_number", phoneNumber).put("first_name", firstName);
        if (lastName != null) {
            contact.put("last_name", lastName);
        }
        if (userId != 0) {
            contact.put("user_id", userId);
        }
    }
}
