package steps.domain.user;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Finds people. */
@Singleton
public class UserRepository implements PanacheRepository<User> {
    /** Null when nobody with this Telegram id has registered. */
    public Uni<User> findByTelegramId(long telegramId) {
        return find("telegramId", telegramId).firstResult();
    }

    /** Null when the code is nobody's. */
    public Uni<User> findByReferralCode(ReferralCode code) {
        return find("referralCode", code.value()).firstResult();
    }
}
