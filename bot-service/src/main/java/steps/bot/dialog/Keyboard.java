package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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

    /** A button's words and what pressing it sends. */
    @RegisterForReflection
    record Key(String label, String data) {
        public Key {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(data, "data");
        }

        public static Key of(String label, Button button) {
            return new Key(label, button.wire());
        }
    }
}
