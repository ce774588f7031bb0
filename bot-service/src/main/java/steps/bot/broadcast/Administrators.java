package steps.bot.broadcast;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Visit;

/** The people of {@code ADMIN_TELEGRAM_IDS}, who may send to everybody. */
@Singleton
class Administrators {
    private final Set<Long> ids;

    Administrators(@ConfigProperty(name = "steps.admin-telegram-ids") Optional<Set<Long>> ids) {
        this.ids = ids.orElse(Set.of());
    }

    boolean include(long telegramId) {
        return ids.contains(telegramId);
    }

    boolean sent(Visit visit) {
        return visit.isRegistered() && include(visit.user().telegramId());
    }
}
