package steps.admin.panel.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as its page shows it, in words.
 *
 * @param action where it is sent
 * @param seen the fingerprint of what it was filled with
 * @param wrong about the form as a whole, or empty
 */
public record FormPage(String action, String seen, String wrong, boolean isConflict, List<Input> inputs) {
    public FormPage {
        inputs = List.copyOf(inputs);
    }

    public boolean hasFaults() {
        return inputs.stream().anyMatch(input -> !input.wrong().isEmpty());
    }

    /**
     * A field in words.
     *
     * @param theirs what somebody else has written there meanwhile; null when that is the same
     */
    public record Input(
            String name,
            String title,
            String hint,
            String kind,
            boolean required,
            long most,
            String text,
            String wrong,
            @Nullable String theirs,
            List<Choice> choices) {
        public boolean is(String other) {
            return kind.equals(other);
        }

        public boolean hasTheirs() {
            return theirs != null;
        }
    }

    public record Choice(String value, String title, boolean isChosen) {}
}
