package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import steps.admin.panel.account.Right;
import steps.domain.position.Move;

/**
 * How records of a section change their order, by the pointer or by two buttons.
 *
 * @param order the list's, in which places mean something
 */
public record Moving(Right needs, String order, Work work) {
    /** In the caller's transaction. */
    @FunctionalInterface
    public interface Work {
        /** Whether anything stands elsewhere now. */
        Uni<Boolean> move(long id, Move move);
    }
}
