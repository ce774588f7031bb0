package steps.domain.family;

import java.util.Optional;
import steps.domain.text.LinkCode;

/** What a link into a family carries; it works once. */
public record InvitationCode(String value) {
    public InvitationCode {
        if (!LinkCode.isOne(value)) {
            throw new IllegalArgumentException("Not the code of an invitation.");
        }
    }

    public static InvitationCode random() {
        return new InvitationCode(LinkCode.random());
    }

    public static Optional<InvitationCode> parse(String written) {
        return LinkCode.isOne(written) ? Optional.of(new InvitationCode(written)) : Optional.empty();
    }
}
