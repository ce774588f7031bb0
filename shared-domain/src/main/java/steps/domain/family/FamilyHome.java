package steps.domain.family;

import java.util.List;
import java.util.Map;

/**
 * What a member sees of their family.
 *
 * @param steps of ended walks, by person; everybody has some, if none
 * @param invitations that are open, from the oldest
 */
public record FamilyHome(Family family, Map<Long, Steps> steps, List<Invitation> invitations) {
    public FamilyHome {
        steps = Map.copyOf(steps);
        invitations = List.copyOf(invitations);
    }

    public Steps stepsOf(Member member) {
        return steps.getOrDefault(member.userId(), new Steps(0, 0));
    }

    /** By the member's own calendar; a week begins on Monday. */
    public record Steps(long today, long thisWeek) {}
}
