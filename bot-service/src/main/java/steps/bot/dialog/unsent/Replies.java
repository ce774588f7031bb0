package steps.bot.dialog.unsent;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.domain.json.Reading;
import steps.domain.json.StoredJson;

/** How the replies of a turn that is not said yet are written down. */
public final class Replies {
    private static final ObjectMapper MAPPER = StoredJson.mapper();
    private static final TypeReference<List<Reply>> LIST = new TypeReference<>() {};
    private static final ObjectWriter KEYBOARD_WRITER = MAPPER.writerFor(Keyboard.class);
    private static final ObjectReader KEYBOARD = MAPPER.readerFor(Keyboard.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(LIST);
    private static final ObjectReader READER = MAPPER.readerFor(LIST);

    private Replies() {}

    public static String write(List<Reply> replies) {
        return StoredJson.write(WRITER, replies);
    }

    /** Null for no buttons. */
    static @Nullable String write(Keyboard keyboard) {
        if (keyboard instanceof Keyboard.None) {
            return null;
        }
        return StoredJson.write(KEYBOARD_WRITER, keyboard);
    }

    /** Buttons that can no longer be read are none. */
    static Keyboard keyboard(@Nullable String json) {
        if (json == null) {
            return Keyboard.none();
        }
        Reading<Keyboard> reading = Reading.of(KEYBOARD, json);
        return reading instanceof Reading.Understood<Keyboard>(Keyboard keyboard) ? keyboard : Keyboard.none();
    }

    static Reading<List<Reply>> read(String json) {
        Reading<List<Reply>> reading = Reading.of(READER, json);
        return reading instanceof Reading.Understood<List<Reply>>(List<Reply> replies) && replies.contains(null)
                ? new Reading.Unreadable<>("a reply is null")
                : reading;
    }
}
