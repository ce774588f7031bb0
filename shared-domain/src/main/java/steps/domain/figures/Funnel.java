package steps.domain.figures;

/**
 * Of those who came within some days, how many have got how far by now: each number is of some of those before it.
 *
 * @param came who wrote to the bot, or were registered in another way
 * @param agreed who gave their consent
 * @param gavePhone who shared their phone number
 * @param registered who also gave an e-mail or none
 */
public record Funnel(long came, long agreed, long gavePhone, long registered, long walked, long ordered) {
    /** How far somebody may get, in this order. */
    public enum Stage {
        CAME,
        AGREED,
        GAVE_PHONE,
        REGISTERED,
        WALKED,
        ORDERED
    }

    /** How many have got there. */
    public long at(Stage stage) {
        return switch (stage) {
            case CAME -> came;
            case AGREED -> agreed;
            case GAVE_PHONE -> gavePhone;
            case REGISTERED -> registered;
            case WALKED -> walked;
            case ORDERED -> ordered;
        };
    }
}
