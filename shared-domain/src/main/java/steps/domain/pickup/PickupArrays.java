package steps.domain.pickup;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;

/** Pickup points as a statement takes many at once: an array for each column, in the order of the table. */
final class PickupArrays {
    private PickupArrays() {}

    /** Id, address, search text, hours, metro, latitude, longitude, greatest weight. */
    static Tuple add(Tuple values, List<PickupItem> items) {
        return values.addArrayOfString(texts(items, PickupItem::id))
                .addArrayOfString(texts(items, PickupItem::fullAddress))
                .addArrayOfString(
                        texts(items, item -> SearchText.of(item.fullAddress()).value()))
                .addArrayOfString(texts(items, item -> item.details().hours()))
                .addArrayOfString(texts(items, item -> item.details().metro()))
                .addArrayOfDouble(
                        items.stream().map(item -> item.details().latitude()).toArray(Double[]::new))
                .addArrayOfDouble(
                        items.stream().map(item -> item.details().longitude()).toArray(Double[]::new))
                .addArrayOfInteger(
                        items.stream().map(item -> item.details().maxWeightG()).toArray(Integer[]::new));
    }

    private static String[] texts(List<PickupItem> items, Function<PickupItem, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
