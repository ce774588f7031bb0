package steps.domain.walk;

import steps.domain.content.TextKey;

/** What is written on the picture of a walk: Russian letters, digits and signs; anything else is left out there. */
public enum CardTexts implements TextKey {
    METRES("card_metres", "м"),
    KILOMETRES("card_kilometres", "км"),
    COUNTED("card_counted", "засчитано"),
    OVER_LIMIT("card_over_limit", "сверх лимита"),
    TOO_FAST("card_too_fast", "слишком быстро"),
    STANDING("card_standing", "стояли"),
    NO_CONNECTION("card_no_connection", "связи не было"),
    WEAK_SIGNAL("card_weak_signal", "слабый сигнал");

    private final String key;
    private final String builtIn;

    CardTexts(String key, String builtIn) {
        this.key = key;
        this.builtIn = builtIn;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String builtIn() {
        return builtIn;
    }
}
