package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a person can press. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Keyboard.None.class, name = "none"),
    @JsonSubTypes.Type(value = Keyboard.Inline.class, name = "inline"),
    @JsonSubTypes.Type(value = Keyboard.AskContact.class, name = "ask_contact"),
    @JsonSubTypes.Type(value = Keyboard.Remove.class, name = "remove")
})
public sealed interface Keyboard {
    Keyboard NONE = new None();

    /** One key a row, which is easiest to hit with a thumb. */
    static Keyboard column(List<Key> keys) {
        return new Inline(keys.stream().map(List::of).toList());
    }

    static Keyboard column(Key... keys) {
        return column(Arrays.asList(keys));
    }

    /** Empty rows are left out. */
    static Keyboard rows(List<List<Key>> rows) {
        return new Inline(rows.stream().filter(row -> !row.isEmpty()).toList());
    }

    record None() implements Keyboard {}

    /** Under the message. */
    record Inline(List<List<Key>> rows) implements Keyboard {
        public Inline {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** In place of the letters: one button that shares the person's own number. */
    record AskContact(String label) implements Keyboard {
        public AskContact {
            Objects.requireNonNull(label, "label");
        }
    }

    /** Gives the letters back. */
    record Remove() implements Keyboard {}

    /** A button's words and the one thing that pressing it does. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(String label, String data, String url, String copy) {
        public Key {
            Objects.requireNonNull(label, "label");
            if (Stream.of(data, url, copy).filter(Objects::nonNull).count() != 1) {
                throw new IllegalArgumentException("A button does one thing: " + label);
            }
        }

        /** Sends these data to us. */
        public Key(String label, String data) {
            this(label, data, null, null);
        }

        public static Key of(String label, Button button) {
            return new Key(label, button.wire());
        }

        /** Opens an address, and we do not hear of it. */
        public static Key link(String label, String url) {
            return new Key(label, null, url, null);
        }

        /** Copies a text of at most 256 characters, and we do not hear of it. */
        public static Key copying(String label, String text) {
            return new Key(label, null, null, text);
        }
    }
}
