package steps.testing;

import static steps.testing.Async.inTransaction;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import steps.domain.user.Phone;
import steps.domain.user.Registrant;
import steps.domain.user.Role;
import steps.domain.user.User;
import steps.domain.user.Users;

/** Registers people that tests need; nobody gets the same Telegram id twice. */
public final class People {
    private static final AtomicLong LAST_TELEGRAM_ID = new AtomicLong(5_000_000_000L);

    private People() {}

    public static Registrant named(String firstName) {
        return new Registrant(
                LAST_TELEGRAM_ID.incrementAndGet(),
                firstName.toLowerCase(Locale.ROOT),
                firstName,
                null,
                "ru",
                new Phone("+79991234567"),
                null,
                Instant.parse("2026-11-01T10:00:00Z"),
                Role.USER);
    }

    public static User registered(Users users, String firstName) {
        var registrant = named(firstName);
        return inTransaction(() -> users.register(registrant)).user();
    }
}
