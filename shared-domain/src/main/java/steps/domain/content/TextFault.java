package steps.domain.content;

/** Why a text that somebody has written is not said. */
public record TextFault(String key, Language language, String reason) {
    @Override
    public String toString() {
        return key + " (" + language.code() + "): " + reason;
    }
}
