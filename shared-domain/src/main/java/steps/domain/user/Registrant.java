package steps.domain.user;

import java.time.Instant;

/**
 * Everything known about somebody who finishes the registration.
 *
 * @param email null when it was skipped
 * @param language as Telegram tells it (IETF tag), or null
 */
public record Registrant(
        long telegramId,
        String username,
        String firstName,
        String lastName,
        String language,
        Phone phone,
        Email email,
        Instant consentAt,
        Role role) {}
