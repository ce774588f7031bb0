package steps.admin.health;

import java.util.List;

/**
 * Statements that take long.
 *
 * @param source where they are from, and what is not among them
 * @param isNow whether they run now; else they are all that ever ran
 */
public record SlowPart(String source, boolean isNow, List<SlowStatement> statements) {
    public SlowPart {
        statements = List.copyOf(statements);
    }
}
