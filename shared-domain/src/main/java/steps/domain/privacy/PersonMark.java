package steps.domain.privacy;

/**
 * By which somebody who was here before is known again, and by nothing else: a keyed hash of their Telegram id.
 *
 * @param hex 64 hexadecimal digits
 */
public record PersonMark(String hex) {
    public PersonMark {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a mark.");
        }
    }
}
