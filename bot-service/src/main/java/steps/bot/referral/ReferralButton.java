package steps.bot.referral;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons around invited friends. Pages count from 0, the newest. */
public sealed interface ReferralButton extends Button {
    String TAG = "friends";

    /** Far beyond what anybody invites; keeps a forged page from making the database count for ever. */
    int LAST_PAGE = 10_000;

    record Show() implements ReferralButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG);
        }
    }

    record Friends(int page) implements ReferralButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "page", page);
        }
    }

    static Optional<ReferralButton> of(CallbackData wire) {
        if (!wire.tag().equals(TAG)) {
            return Optional.empty();
        }
        return wire.arguments().isEmpty() ? Optional.of(new Show()) : friends(wire);
    }

    private static Optional<ReferralButton> friends(CallbackData wire) {
        return wire.text(0).filter("page"::equals).isPresent()
                ? wire.number(1)
                        .filter(page -> page <= LAST_PAGE)
                        .map(Math::toIntExact)
                        .map(Friends::new)
                : Optional.empty();
    }
}
