package steps.domain.order;

import steps.domain.user.Phone;

/**
 * Where somebody's last parcel went and who collected it, as far as another could go there.
 *
 * @param lastName may be empty
 */
public record LastDelivery(String pickupPointId, String address, String firstName, String lastName, Phone phone) {}
