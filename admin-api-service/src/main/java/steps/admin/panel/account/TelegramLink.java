package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import steps.admin.panel.page.AuditAction;
import steps.domain.audit.AuditTrail;
import steps.domain.content.Html;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.user.User;
import steps.domain.user.UserRepository;
import steps.platform.transaction.Transactions;

/**
 * Links somebody's account with their own Telegram: a code goes to the chat they name, and whoever can read it there types it
 * here. It is taken once, within ten minutes, at the fifth attempt for the last time.
 */
@Singleton
public class TelegramLink {
    private static final Duration TIME_TO_TYPE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int MOST_ATTEMPTS = 5;
    private static final int CODES = 1_000_000;

    private static final String OF_ACCOUNT =
            "select users.telegram_id, linked_at is not null as linked, users.id as user_id from panel_telegram"
                    + " join users on users.id = panel_telegram.user_id where account_id = $1";
    private static final String LOCK = "select * from panel_telegram where account_id = $1 for update";
    private static final String LATELY =
            "select exists (select from panel_telegram where account_id = $1 and linked_at is null and sent_at > $2) as lately";
    private static final String SEND = """
            insert into panel_telegram (account_id, user_id, code_hash, sent_at) values ($1, $2, $3, $4)
            on conflict (account_id) do update
               set user_id = excluded.user_id, code_hash = excluded.code_hash, sent_at = excluded.sent_at,
                   attempts = 0, linked_at = null
            """;
    private static final String COUNT = "update panel_telegram set attempts = attempts + 1 where account_id = $1";
    private static final String TAKE_OVER =
            "delete from panel_telegram where user_id = $1 and account_id <> $2 and linked_at is not null";
    private static final String LINK =
            "update panel_telegram set code_hash = null, linked_at = $2, attempts = 0 where account_id = $1";
    private static final String UNLINK = "delete from panel_telegram where account_id = $1";

    private final Pool pool;
    private final Transactions transactions;
    private final UserRepository people;
    private final Deliveries deliveries;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TelegramLink(
            Pool pool,
            Transactions transactions,
            UserRepository people,
            Deliveries deliveries,
            AuditTrail audit,
            Clock clock) {
        this.pool = pool;
        this.transactions = transactions;
        this.people = people;
        this.deliveries = deliveries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where an account reads; null while nobody has said. */
    public Uni<LinkedTelegram> of(PanelUser user) {
        return pool.preparedQuery(OF_ACCOUNT)
                .execute(Tuple.of(user.accountId()))
                .map(rows -> {
                    var row = rows.iterator();
                    return row.hasNext() ? read(row.next()) : null;
                });
    }

    /** Sends a code to somebody who has registered with the bot. */
    public Uni<LinkStep> send(PanelUser user, long telegramId) {
        var code = "%06d".formatted(random.nextInt(CODES));
        var now = clock.instant();
        return transactions.inOne(() -> people.findByTelegramId(telegramId)
                .chain(person -> person == null
                        ? Uni.createFrom().item(LinkStep.NOT_REGISTERED)
                        : lately(user, now)
                                .chain(lately -> lately
                                        ? Uni.createFrom().item(LinkStep.TOO_SOON)
                                        : send(user, person, code, now).replaceWith(LinkStep.SENT))));
    }

    /** With the code that has arrived there. */
    public Uni<LinkStep> confirm(PanelUser user, String code) {
        var now = clock.instant();
        return transactions.inOne(() -> pool.preparedQuery(LOCK)
                .execute(Tuple.of(user.accountId()))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(LinkStep.WRONG)
                        : confirm(user, rows.iterator().next(), code, now)));
    }

    public Uni<Void> unlink(PanelUser user) {
        return transactions.inOne(() -> pool.preparedQuery(UNLINK)
                .execute(Tuple.of(user.accountId()))
                .chain(() -> tell(user, AuditAction.TELEGRAM_UNLINKED)));
    }

    private Uni<Boolean> lately(PanelUser user, Instant now) {
        return pool.preparedQuery(LATELY)
                .execute(Tuple.of(user.accountId(), now.minus(BETWEEN_CODES).atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getBoolean("lately"));
    }

    private Uni<Void> send(PanelUser user, User person, String code, Instant now) {
        return pool.preparedQuery(SEND)
                .execute(Tuple.of(user.accountId(), person.id(), hash(user, code), now.atOffset(ZoneOffset.UTC)))
                .chain(() -> deliveries.enqueue(NewDelivery.of(
                        person.telegramId(),
                        Notice.Written.of("🔑 <code>" + code + "</code>\n\n"
                                + Html.of("Это код для панели Steps Bot, его запросил(а) " + user.name()
                                        + ". Если вы не работаете в панели, никому его не говорите.")))))
                .replaceWithVoid();
    }

    private Uni<LinkStep> confirm(PanelUser user, Row row, String code, Instant now) {
        var sentAt = row.getOffsetDateTime("sent_at").toInstant();
        var hash = row.getString("code_hash");
        if (hash == null
                || row.getInteger("attempts") >= MOST_ATTEMPTS
                || sentAt.plus(TIME_TO_TYPE).isBefore(now)) {
            return Uni.createFrom().item(LinkStep.WRONG);
        }
        return Tokens.isSame(hash, hash(user, code.strip()))
                ? link(user, row.getLong("user_id"), now).replaceWith(LinkStep.LINKED)
                : pool.preparedQuery(COUNT).execute(Tuple.of(user.accountId())).replaceWith(LinkStep.WRONG);
    }

    private Uni<Void> link(PanelUser user, long userId, Instant now) {
        return pool.preparedQuery(TAKE_OVER)
                .execute(Tuple.of(userId, user.accountId()))
                .chain(() -> pool.preparedQuery(LINK).execute(Tuple.of(user.accountId(), now.atOffset(ZoneOffset.UTC))))
                .chain(() -> tell(user, AuditAction.TELEGRAM_LINKED));
    }

    private Uni<Void> tell(PanelUser user, AuditAction action) {
        return audit.add(action.of(user.author(), Accounts.SECTION, Long.toString(user.accountId())));
    }

    private static String hash(PanelUser user, String code) {
        return Tokens.hex(Tokens.sha256(user.accountId() + ":" + code));
    }

    private static LinkedTelegram read(Row row) {
        return new LinkedTelegram(row.getLong("user_id"), row.getLong("telegram_id"), row.getBoolean("linked"));
    }
}
