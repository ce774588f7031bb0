package steps.domain.walk.coefficient;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a kind of walk.
 *
 * @param englishTitle null to show the Russian one to everybody
 */
public record WalkFormDraft(
        String title,
        @Nullable String englishTitle,
        String emoji,
        BigDecimal coefficient,
        int position,
        boolean active) {
    public static final int LONGEST_TITLE = 64;
    public static final int LONGEST_EMOJI = 16;

    public WalkFormDraft {
        if (title.isBlank() || coefficient.signum() <= 0) {
            throw new IllegalArgumentException("A kind of walk has a title, and a coefficient above nothing.");
        }
    }
}
