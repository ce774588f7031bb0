package steps.domain.user;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import steps.domain.content.Language;
import steps.platform.sql.Results;

/** Finds people and writes them down: each change by a statement that names what it changes. */
@Singleton
public class UserRepository {
    private static final String FIND = "select " + User.COLUMNS + " from users where ";
    private static final String ADD = """
            insert into users (telegram_id, username, first_name, last_name, phone, email, role, language, referral_code, consent_at,
                               registered_at, blocked_bot, active)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            returning id
            """;
    private static final String KEEP = """
            update users set username = $2, first_name = $3, last_name = $4, blocked_bot = $5, language = $6 where id = $1
            """;
    private static final String LANGUAGE =
            "select coalesce(chosen_language, language) as language from users where telegram_id = $1";
    private static final String CHOOSE_LANGUAGE = "update users set chosen_language = $2 where id = $1";
    /** Calendars are also reckoned in the database, which need not know all zones that Java knows. */
    private static final String CHOOSE_ZONE = """
            update users set time_zone = $2 where id = $1 and exists (select from pg_timezone_names where name = $2)
            """;

    private static final String ADMIT = "update users set active = $2, role = $3 where id = $1";
    private static final String FLAG_BLOCKED = "update users set blocked_bot = true where telegram_id = $1";

    private final Pool pool;

    UserRepository(Pool pool) {
        this.pool = pool;
    }

    public Uni<User> findById(long id) {
        return find("id = $1", id);
    }

    /** Null when nobody with this Telegram id has registered. */
    public Uni<User> findByTelegramId(long telegramId) {
        return find("telegram_id = $1", telegramId);
    }

    /** Null when the code is nobody's, or of somebody who is deactivated; who is erased has none. */
    public Uni<User> findInviter(ReferralCode code) {
        return find("referral_code = $1 and users.active and users.erased_at is null", code.value());
    }

    Uni<User> add(User newcomer) {
        return pool.preparedQuery(ADD)
                .execute(newcomer.columns())
                .map(rows -> newcomer.stored(rows.iterator().next().getLong("id")));
    }

    /** How Telegram describes this person. */
    Uni<Void> keep(User user) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(
                        user.id(),
                        user.username(),
                        user.firstName(),
                        user.lastName(),
                        user.hasBlockedBot(),
                        user.telegramLanguage()))
                .replaceWithVoid();
    }

    Uni<Language> languageOf(long telegramId) {
        return pool.preparedQuery(LANGUAGE)
                .execute(Tuple.of(telegramId))
                .map(rows -> Language.of(Results.oneOf(rows, row -> row.getString("language"))));
    }

    Uni<Void> chooseLanguage(User user, Language language) {
        return pool.preparedQuery(CHOOSE_LANGUAGE)
                .execute(Tuple.of(user.id(), language.code()))
                .replaceWithVoid();
    }

    Uni<Boolean> chooseZone(User user, ZoneId zone) {
        return pool.preparedQuery(CHOOSE_ZONE)
                .execute(Tuple.of(user.id(), zone.getId()))
                .map(changed -> changed.rowCount() == 1);
    }

    Uni<Void> admit(long userId, boolean active, Role role) {
        return pool.preparedQuery(ADMIT)
                .execute(Tuple.of(userId, active, role.code()))
                .replaceWithVoid();
    }

    Uni<Void> flagBlocked(long telegramId) {
        return pool.preparedQuery(FLAG_BLOCKED).execute(Tuple.of(telegramId)).replaceWithVoid();
    }

    private Uni<User> find(String which, Object value) {
        return pool.preparedQuery(FIND + which).execute(Tuple.of(value)).map(UserRepository::only);
    }

    private static @Nullable User only(RowSet<Row> rows) {
        return Results.oneOf(rows, User::read);
    }
}
