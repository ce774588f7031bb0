package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.domain.content.Language;
import steps.platform.sql.Results;

/** Who is logged in: a row each, so that one can be ended from elsewhere. The cookie's word is known by its hash alone. */
@Singleton
public class Sessions {
    private static final String ADD = """
            insert into panel_session (token_hash, account_id, begun_at, seen_at, address, agent)
            values ($1, $2, $3, $3, left($4, 64), left($5, 255))
            """;
    private static final String FIND = """
            select session.id as session_id, session.seen_at, account.id, account.name, account.role, account.language,
                   account.theme, account.totp_secret is not null as has_totp,
                   account.totp_secret is null and role.second_step as owes_totp
              from panel_session session join panel_account account on account.id = session.account_id
                   join panel_role role on role.role = account.role
             where session.token_hash = $1 and session.seen_at > $2 and session.begun_at > $3 and account.active
            """;
    private static final String SEEN = "update panel_session set seen_at = $2, address = left($3, 64) where id = $1";
    private static final String LIST = """
            select id, begun_at, seen_at, address, agent from panel_session
             where account_id = $1 and seen_at > $2 and begun_at > $3 order by seen_at desc
            """;
    private static final String END = "delete from panel_session where id = $1 and account_id = $2";
    private static final String END_ALL = "delete from panel_session where account_id = $1 and id <> $2";
    private static final String END_OLD = "delete from panel_session where seen_at <= $1 or begun_at <= $2";

    /** A session is written down as seen no more often than this. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private static final long NONE = 0;

    private final Pool pool;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final SecureRandom random = new SecureRandom();

    Sessions(
            Pool pool,
            Clock clock,
            @ConfigProperty(name = "steps.panel.session-idle", defaultValue = "4H") Duration idle,
            @ConfigProperty(name = "steps.panel.session-longest", defaultValue = "7D") Duration longest) {
        this.pool = pool;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /** The word for the cookie. */
    Uni<String> begin(long accountId, Visitor visitor) {
        var token = Tokens.random(random);
        var now = clock.instant();
        return pool.preparedQuery(END_OLD)
                .execute(Tuple.of(utc(now.minus(idle)), utc(now.minus(longest))))
                .chain(() -> pool.preparedQuery(ADD)
                        .execute(Tuple.of(hash(token), accountId, utc(now), visitor.address(), visitor.agent())))
                .replaceWith(token);
    }

    /** Null when this word is nobody's (any more). */
    public Uni<PanelUser> find(String token, String address) {
        var now = clock.instant();
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(hash(token), utc(now.minus(idle)), utc(now.minus(longest))))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().nullItem()
                        : seen(rows.iterator().next(), token, address, now));
    }

    public Uni<List<OpenSession>> of(PanelUser user) {
        return of(user.accountId(), user);
    }

    /** Where somebody else is logged in. */
    public Uni<List<OpenSession>> of(long accountId, PanelUser reader) {
        var now = clock.instant();
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(accountId, utc(now.minus(idle)), utc(now.minus(longest))))
                .map(rows -> Results.listOf(rows, row -> session(row, reader)));
    }

    public Uni<Void> end(long sessionId, long accountId) {
        return pool.preparedQuery(END).execute(Tuple.of(sessionId, accountId)).replaceWithVoid();
    }

    /** All but this one. */
    public Uni<Void> endOthers(PanelUser user) {
        return pool.preparedQuery(END_ALL)
                .execute(Tuple.of(user.accountId(), user.sessionId()))
                .replaceWithVoid();
    }

    public Uni<Void> endAllOf(long accountId) {
        return pool.preparedQuery(END_ALL).execute(Tuple.of(accountId, NONE)).replaceWithVoid();
    }

    private Uni<PanelUser> seen(Row row, String token, String address, Instant now) {
        var user = user(row, token, address);
        return row.getOffsetDateTime("seen_at").toInstant().isAfter(now.minus(GRAIN))
                ? Uni.createFrom().item(user)
                : pool.preparedQuery(SEEN)
                        .execute(Tuple.of(user.sessionId(), utc(now), address))
                        .replaceWith(user);
    }

    private static PanelUser user(Row row, String token, String address) {
        return new PanelUser(
                row.getLong("id"),
                row.getString("name"),
                PanelRole.ofCode(row.getString("role")).orElseThrow(),
                Language.of(row.getString("language")),
                row.getString("theme"),
                row.getBoolean("has_totp"),
                row.getBoolean("owes_totp"),
                row.getLong("session_id"),
                Tokens.csrf(token),
                address);
    }

    private static OpenSession session(Row row, PanelUser reader) {
        return new OpenSession(
                row.getLong("id"),
                row.getOffsetDateTime("begun_at").toInstant(),
                row.getOffsetDateTime("seen_at").toInstant(),
                row.getString("address"),
                row.getString("agent"),
                row.getLong("id") == reader.sessionId());
    }

    private static Buffer hash(String token) {
        return Buffer.buffer(Tokens.sha256(token));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
