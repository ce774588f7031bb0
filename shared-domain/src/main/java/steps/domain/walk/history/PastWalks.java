package steps.domain.walk.history;

import java.util.List;

/**
 * A page of somebody's walks, newest first.
 *
 * @param number from 0
 */
public record PastWalks(List<PastWalk> walks, int number, boolean hasOlder) {
    public PastWalks {
        walks = List.copyOf(walks);
    }
}
