package steps.bot.order;

import java.util.Optional;
import steps.bot.dialog.Input;
import steps.bot.dialog.Visit;
import steps.domain.pickup.GeoPoint;
import steps.domain.pickup.SearchText;
import steps.domain.text.CleanText;
import steps.domain.user.Phone;

/** Answers to the questions of a purchase, each read as what its question asks for. */
final class PurchaseAnswer {
    private static final int LONGEST_PLACE = 100;

    private PurchaseAnswer() {}

    /** A city or a street. */
    static Optional<String> place(Visit visit) {
        return text(visit)
                .filter(text -> text.length() <= LONGEST_PLACE)
                .filter(text -> !SearchText.ofPlace(text).value().isEmpty());
    }

    /** Roughly where the buyer is; a live location is none, since it is a walk. */
    static Optional<GeoPoint> whereabouts(Visit visit) {
        return visit.input() instanceof Input.Place place
                        && !place.isLive()
                        && GeoPoint.isLatitude(place.latitude())
                        && GeoPoint.isLongitude(place.longitude())
                ? Optional.of(new GeoPoint(place.latitude(), place.longitude()).rounded())
                : Optional.empty();
    }

    /** Whoever collects the parcel. */
    static WrittenName name(Visit visit) {
        return text(visit).map(WrittenName::read).orElseGet(WrittenName.NoName::new);
    }

    /** The buyer's in Telegram, when it is one that could be written. */
    static Optional<FullName> ownName(Visit visit) {
        var first = visit.sender().firstName();
        var last = visit.sender().lastName();
        if (first == null || last == null || CleanText.of(last).contains(" ")) {
            return Optional.empty();
        }
        return WrittenName.read(first + " " + last) instanceof WrittenName.Understood(FullName name)
                ? Optional.of(new FullName(name.words(), true))
                : Optional.empty();
    }

    /** Where they can be told that it is there: written, or on a card. */
    static Optional<Phone> phone(Visit visit) {
        var phone = visit.input() instanceof Input.Contact contact
                ? isOwn(contact, visit) ? Phone.ofTelegram(contact.phone()) : Phone.ofCard(contact.phone())
                : text(visit).flatMap(Phone::parse);
        return phone.filter(Phone::isOrdinary);
    }

    /** The buyer's, when they have one and a partner can send text messages there. */
    static Optional<Phone> ownPhone(Visit visit) {
        return Optional.of(visit.user().phone())
                .filter(phone -> !phone.isEmpty())
                .map(Phone::new)
                .filter(Phone::isOrdinary);
    }

    private static boolean isOwn(Input.Contact contact, Visit visit) {
        return contact.ownerId() != null && contact.ownerId() == visit.sender().telegramId();
    }

    private static Optional<String> text(Visit visit) {
        return visit.input() instanceof Input.Text written
                ? Optional.of(CleanText.of(written.text()))
                : Optional.empty();
    }
}
