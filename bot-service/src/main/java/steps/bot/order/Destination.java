package steps.bot.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.domain.pickup.GeoPoint;

/**
 * Where the parcel goes, and how its buyer found the place.
 *
 * @param street may be empty
 * @param page of the pickup points there that it stood on, from 0; null for the first, as in states of before
 * @param near where the buyer was when the nearest points were shown, null when there was only a city
 */
@RegisterForReflection
public record Destination(
        String pickupPointId,
        String address,
        String city,
        String street,
        @JsonInclude(Include.NON_NULL) @Nullable Integer page,
        @JsonInclude(Include.NON_NULL) @Nullable GeoPoint near) {
    public Destination {
        Objects.requireNonNull(pickupPointId, "pickupPointId");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(city, "city");
        Objects.requireNonNull(street, "street");
        page = page == null || page == 0 ? null : page;
    }

    public Destination(String pickupPointId, String address, String city, String street, @Nullable Integer page) {
        this(pickupPointId, address, city, street, page, null);
    }

    int pageNumber() {
        return page == null ? 0 : page;
    }
}
