package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person can press. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Keyboard.None.class, name = "none"),
    @JsonSubTypes.Type(value = Keyboard.Inline.class, name = "inline"),
    @JsonSubTypes.Type(value = Keyboard.AskContact.class, name = "ask_contact"),
    @JsonSubTypes.Type(value = Keyboard.AskPlace.class, name = "ask_place"),
    @JsonSubTypes.Type(value = Keyboard.Remove.class, name = "remove")
})
public sealed interface Keyboard {
    /** Nothing to press. */
    static Keyboard none() {
        return new None();
    }

    /** One key a row, which is easiest to hit with a thumb. */
    static Keyboard column(List<Key> keys) {
        return new Inline(keys.stream().map(List::of).toList(), false);
    }

    static Keyboard column(Key... keys) {
        return column(Arrays.asList(keys));
    }

    /** Empty rows are left out. */
    static Keyboard rows(List<List<Key>> rows) {
        return new Inline(rows.stream().filter(row -> !row.isEmpty()).toList(), false);
    }

    /** The same under words that are kept: what comes next does not take their place. */
    default Keyboard underWordsThatStay() {
        return this;
    }

    /** What is left of it when the person has gone on. */
    default Keyboard lasting() {
        return none();
    }

    /** Whether the person goes on from here, so that what came before is over. */
    default boolean leadsOn() {
        return false;
    }

    /** The same under a notice, which comes between and counts for as long as it is there. */
    default Keyboard underNotice() {
        return this;
    }

    record None() implements Keyboard {}

    /**
     * Under the message.
     *
     * @param stays whether the words above are kept when the person goes on
     */
    record Inline(
            List<List<Key>> rows,
            @JsonInclude(Include.NON_DEFAULT) boolean stays) implements Keyboard {
        public Inline {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public Keyboard underWordsThatStay() {
            return new Inline(rows, true);
        }

        @Override
        public Keyboard lasting() {
            var left = Keyboard.rows(rows.stream()
                    .map(row -> row.stream().filter(Key::lasting).toList())
                    .toList());
            return left instanceof Inline(List<List<Key>> some, boolean stay) && some.isEmpty() ? none() : left;
        }

        @Override
        public boolean leadsOn() {
            return rows.stream().flatMap(List::stream).anyMatch(key -> !key.lasting());
        }

        @Override
        public Keyboard underNotice() {
            return Keyboard.rows(rows.stream()
                    .map(row -> row.stream().map(Key::underNotice).toList())
                    .toList());
        }
    }

    /** In place of the letters: one button that shares the person's own number. */
    record AskContact(String label) implements Keyboard {
        public AskContact {
            Objects.requireNonNull(label, "label");
        }
    }

    /** In place of the letters: one button that shares where the person is, once. */
    record AskPlace(String label) implements Keyboard {
        public AskPlace {
            Objects.requireNonNull(label, "label");
        }
    }

    /** Gives the letters back. */
    record Remove() implements Keyboard {}

    /**
     * A button's words and the one thing that pressing it does.
     *
     * @param lasting whether it stays under its message when the person has gone on
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(
            String label,
            @Nullable String data,
            @Nullable String url,
            @Nullable String copy,
            @JsonInclude(Include.NON_DEFAULT) boolean lasting) {
        public Key {
            Objects.requireNonNull(label, "label");
            if (Stream.of(data, url, copy).filter(Objects::nonNull).count() != 1) {
                throw new IllegalArgumentException("A button does one thing: " + label);
            }
        }

        /** Sends these data to us. */
        public Key(String label, String data) {
            this(label, data, null, null, false);
        }

        public Key thatLasts() {
            return new Key(label, data, url, copy, true);
        }

        private Key underNotice() {
            return new Key(label, data == null ? null : CallbackData.underNotice(data), url, copy, true);
        }

        public static Key of(String label, Button button) {
            return new Key(label, button.wire());
        }

        /** Opens an address, and we do not hear of it. */
        public static Key link(String label, String url) {
            return new Key(label, null, url, null, false);
        }

        /** Copies a text of at most 256 characters, and we do not hear of it. */
        public static Key copying(String label, String text) {
            return new Key(label, null, null, text, false);
        }
    }
}
