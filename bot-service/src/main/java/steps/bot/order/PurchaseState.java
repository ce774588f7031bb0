package steps.bot.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.AwaitsPlace;
import steps.bot.dialog.AwaitsWords;
import steps.bot.dialog.DialogState;
import steps.domain.pickup.GeoPoint;

/**
 * How far a purchase has come. «Назад» leads one step back, «Отменить» to the menu, from everywhere.
 *
 * <pre>
 *   Купить ──▶ ChoosingDelivery ──▶ NamingCity ──▶ ChoosingPoint ──▶ NamingRecipient ──▶ NamingPhone ──▶ Confirming ──▶ menu
 *                                       └─ many ─▶ NamingStreet ──▲
 * </pre>
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes({
    @JsonSubTypes.Type(PurchaseState.ChoosingDelivery.class),
    @JsonSubTypes.Type(PurchaseState.NamingCity.class),
    @JsonSubTypes.Type(PurchaseState.NamingStreet.class),
    @JsonSubTypes.Type(PurchaseState.ChoosingPoint.class),
    @JsonSubTypes.Type(PurchaseState.NamingRecipient.class),
    @JsonSubTypes.Type(PurchaseState.NamingPhone.class),
    @JsonSubTypes.Type(PurchaseState.Confirming.class)
})
public sealed interface PurchaseState extends DialogState {
    Wish wish();

    @Override
    default boolean goesOnAt(DialogState next) {
        return next instanceof PurchaseState later && later.wish().key().equals(wish().key());
    }

    @JsonTypeName("purchase.choosing_delivery")
    record ChoosingDelivery(Wish wish) implements PurchaseState {
        public ChoosingDelivery {
            Objects.requireNonNull(wish, "wish");
        }
    }

    /**
     * The city is asked for.
     *
     * @param offered what is one tap away; popular cities may be others by then
     */
    @JsonTypeName("purchase.naming_city")
    record NamingCity(
            Wish wish, @JsonInclude(Include.NON_EMPTY) List<String> offered)
            implements PurchaseState, AwaitsWords, AwaitsPlace {
        public NamingCity {
            Objects.requireNonNull(wish, "wish");
            offered = offered == null ? List.of() : List.copyOf(offered);
        }
    }

    /** There are too many pickup points in the city to show them all. */
    @JsonTypeName("purchase.naming_street")
    record NamingStreet(Wish wish, String city) implements PurchaseState, AwaitsWords, AwaitsPlace {
        public NamingStreet {
            Objects.requireNonNull(wish, "wish");
            Objects.requireNonNull(city, "city");
        }
    }

    /**
     * A page of pickup points is shown.
     *
     * @param city empty for the nearest points wherever they are
     * @param street may be empty
     * @param page from 0
     * @param offered the ids of those on the page: the list may be replaced while somebody chooses
     * @param near roughly where the buyer is, when they have shared it: the nearest points come first
     */
    @JsonTypeName("purchase.choosing_point")
    record ChoosingPoint(
            Wish wish,
            String city,
            String street,
            int page,
            List<String> offered,
            @JsonInclude(Include.NON_NULL) @Nullable GeoPoint near)
            implements PurchaseState, AwaitsWords, AwaitsPlace {
        public ChoosingPoint {
            Objects.requireNonNull(wish, "wish");
            Objects.requireNonNull(city, "city");
            Objects.requireNonNull(street, "street");
            offered = List.copyOf(offered);
        }

        public ChoosingPoint(Wish wish, String city, String street, int page, List<String> offered) {
            this(wish, city, street, page, offered, null);
        }

        /** Whether the button is one of the page that is shown now. */
        boolean offers(PurchaseButton.Point point) {
            return point.page() == page && point.place() < offered.size();
        }
    }

    @JsonTypeName("purchase.naming_recipient")
    record NamingRecipient(Wish wish, Destination destination) implements PurchaseState, AwaitsWords {
        public NamingRecipient {
            Objects.requireNonNull(wish, "wish");
            Objects.requireNonNull(destination, "destination");
        }
    }

    @JsonTypeName("purchase.naming_phone")
    record NamingPhone(Wish wish, Destination destination, FullName name) implements PurchaseState, AwaitsWords {
        public NamingPhone {
            Objects.requireNonNull(wish, "wish");
            Objects.requireNonNull(destination, "destination");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * All is known.
     *
     * @param phone of the recipient, E.164
     */
    @JsonTypeName("purchase.confirming")
    record Confirming(Wish wish, Destination destination, FullName name, String phone) implements PurchaseState {
        public Confirming {
            Objects.requireNonNull(wish, "wish");
            Objects.requireNonNull(destination, "destination");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(phone, "phone");
        }

        /** Another one for whatever the card shows otherwise. */
        public String card() {
            var shown = String.join(
                    "\n",
                    wish.title(),
                    Long.toString(wish.price()),
                    destination.pickupPointId(),
                    destination.address(),
                    name.lastName(),
                    name.firstName(),
                    phone);
            return Integer.toUnsignedString(shown.hashCode(), Character.MAX_RADIX);
        }

        Confirming swapped() {
            return new Confirming(wish, destination, name.swapped(), phone);
        }

        Confirming with(Wish changed) {
            return new Confirming(changed, destination, name, phone);
        }
    }
}
