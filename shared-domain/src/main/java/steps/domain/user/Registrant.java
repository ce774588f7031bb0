package steps.domain.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about somebody who finishes the registration.
 *
 * @param email null when it was skipped
 * @param language as Telegram tells it (IETF tag)
 */
public record Registrant(
        long telegramId,
        @Nullable String username,
        String firstName,
        @Nullable String lastName,
        @Nullable String language,
        Phone phone,
        @Nullable Email email,
        Instant consentAt,
        Role role) {}
