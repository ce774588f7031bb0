package steps.domain.user;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import steps.domain.ledger.Ledger;
import steps.platform.transaction.Transactions;

/** Registers people and finds them again. */
@Singleton
public class Users {
    private static final String FIND = "select " + User.COLUMNS + " from users where telegram_id = $1";
    private static final String KEEP =
            "update users set username = $2, first_name = $3, last_name = $4, blocked_bot = $5 where id = $1";

    private final Transactions transactions;
    private final Pool pool;
    private final UserRepository users;
    private final Ledger ledger;
    private final Clock clock;

    Users(Transactions transactions, Pool pool, UserRepository users, Ledger ledger, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.users = users;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Null when nobody with this Telegram id has registered; changes are for {@link #keep}. */
    public Uni<User> find(long telegramId) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(telegramId))
                .map(rows ->
                        rows.rowCount() == 0 ? null : User.read(rows.iterator().next()));
    }

    /** Writes down how Telegram describes this person now; for one that was {@link User#read}. */
    public Uni<Void> keep(User user) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(user.id(), user.username(), user.firstName(), user.lastName(), user.hasBlockedBot()))
                .replaceWithVoid();
    }

    /** Telegram refuses messages to this person until they write again. */
    public Uni<Void> blockedBot(long telegramId) {
        return transactions.withEntities(() -> users.update("blockedBot = true where telegramId = ?1", telegramId)
                .replaceWithVoid());
    }

    public Uni<Registration> register(Registrant registrant) {
        return transactions.withEntities(() -> addUnlessKnown(registrant));
    }

    private Uni<Registration> addUnlessKnown(Registrant registrant) {
        return users.findByTelegramId(registrant.telegramId())
                .chain(known ->
                        known == null ? add(registrant) : Uni.createFrom().item(already(known)));
    }

    private Uni<Registration> add(Registrant registrant) {
        return users.persistAndFlush(User.of(registrant, clock.instant()))
                .call(user -> ledger.open(user.id()))
                .map(Registration.Registered::new);
    }

    private static Registration already(User user) {
        return new Registration.AlreadyRegistered(user);
    }
}
