package steps.domain.privacy;

import org.jspecify.annotations.Nullable;
import steps.domain.family.Family;
import steps.domain.ledger.Points;
import steps.domain.user.User;

/**
 * What a person would lose and what would still reach them.
 *
 * @param points with their share of what their family has
 * @param family that they would leave
 */
public record Belongings(Points points, @Nullable String family, long ordersOnTheWay) {
    static Belongings of(User user, Points own, Family family) {
        return family == null
                ? new Belongings(own, null, 0)
                : new Belongings(own.plus(family.shareOf(user.id())), family.name(), 0);
    }

    Belongings with(long orders) {
        return new Belongings(points, family, orders);
    }
}
