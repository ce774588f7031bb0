package steps.domain.order;

import steps.domain.user.Phone;

/** Who collects the parcel; need not be the buyer. */
public record Recipient(String firstName, String lastName, Phone phone) {
    private static final int LONGEST_NAME = 255;

    public Recipient {
        if (firstName.isBlank() || firstName.length() > LONGEST_NAME || lastName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A recipient has a first name, and names of at most 255 characters.");
        }
    }
}
