package steps.domain.pickup;

import io.vertx.mutiny.sqlclient.Row;

/**
 * How a list of pickup points differs from the one before.
 *
 * @param points how many there are now
 * @param added how many were not there before
 * @param changed how many have another address or other details, or are offered again
 * @param gone how many are no longer offered
 */
public record PickupChanges(int points, int added, int changed, int gone) {
    static PickupChanges of(Row row) {
        return new PickupChanges(
                row.getInteger("points"), row.getInteger("added"), row.getInteger("changed"), row.getInteger("gone"));
    }
}
