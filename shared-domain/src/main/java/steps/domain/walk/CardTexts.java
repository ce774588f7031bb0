package steps.domain.walk;

import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is written on the picture of a walk: Russian and Latin letters, digits and signs; anything else is left out there. */
public enum CardTexts implements TextKey {
    METRES(plain("card_metres", "м", "m")),
    KILOMETRES(plain("card_kilometres", "км", "km")),
    COUNTED(plain("card_counted", "засчитано", "counted")),
    OVER_LIMIT(plain("card_over_limit", "сверх лимита", "over the limit")),
    TOO_FAST(plain("card_too_fast", "слишком быстро", "too fast")),
    STANDING(plain("card_standing", "стояли", "standing still")),
    NO_CONNECTION(plain("card_no_connection", "связи не было", "no connection")),
    WEAK_SIGNAL(plain("card_weak_signal", "слабый сигнал", "weak signal"));

    private final Wording wording;

    CardTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
