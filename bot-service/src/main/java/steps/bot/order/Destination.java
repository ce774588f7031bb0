package steps.bot.order;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;

/**
 * Where the parcel goes, and how its buyer found the place.
 *
 * @param street may be empty
 */
@RegisterForReflection
public record Destination(String pickupPointId, String address, String city, String street) {
    public Destination {
        Objects.requireNonNull(pickupPointId, "pickupPointId");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(street, "street");
    }
}
