package steps.admin.legacy;

import java.sql.SQLException;
import steps.domain.pickup.PickupItem;
import steps.domain.pickup.SearchText;
import steps.domain.text.CleanText;

/** Pickup points under the ids that partners know, in the place of whatever list stood there to look at. */
final class PickupPointsStep implements ImportStep {
    private static final String NOTE = """
            update pickup_list set points = (select count(*) from pickup_point), replaced_at = ?::timestamptz, search_version = ?
             where id = 1
            """;

    @Override
    public String name() {
        return "pickup_points";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        load.run("delete from pickup_point");
        try (var lines = load.lines("pickup_point (id, full_address, search_text)")) {
            load.each("select id, full_address from pvz order by id", row -> {
                var id = row.getString("id");
                var address = row.getString("full_address");
                if (CleanText.isBlank(id) || CleanText.isBlank(address)) {
                    load.leave(Kind.PICKUP_POINTS, id, "it has no id, or no address");
                } else {
                    var point = new PickupItem(id, address);
                    lines.add(
                            point.id(),
                            point.fullAddress(),
                            SearchText.of(address).value());
                }
            });
            lines.end();
        }
        load.run(NOTE, load.now().toString(), SearchText.VERSION);
    }
}
