package steps.domain.family;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steps.platform.sql.Results;

/** Invitations as rows, which are written under the lock of their family; only to decline needs none. */
@Singleton
public class InvitationRepository {
    private static final String FIND = """
            select invitation.id, invitation.family_id, family.name as family_name, invitation.inviter_id,
                   inviter.first_name as inviter_name, invitation.invitee_id, invitee.first_name as invitee_name,
                   invitation.code, invitation.expires_at, invitation.state
              from family_invitation as invitation
              join family on family.id = invitation.family_id
              join users as inviter on inviter.id = invitation.inviter_id
              left join users as invitee on invitee.id = invitation.invitee_id
             where\s""";
    private static final String BY_ID = FIND + "invitation.id = $1";
    private static final String LOCK = BY_ID + " for no key update of invitation";
    private static final String BY_CODE = FIND + "invitation.code = $1";
    private static final String OPEN =
            "invitation.state = 'open' and invitation.expires_at > $2 order by invitation.id";
    private static final String OPEN_OF_FAMILY = FIND + "invitation.family_id = $1 and " + OPEN;
    private static final String OPEN_FOR = FIND + "invitation.invitee_id = $1 and " + OPEN;
    private static final String ADD = """
            insert into family_invitation (family_id, inviter_id, invitee_id, code, created_at, expires_at)
            values ($1, $2, $3, $4, $5, $6) returning id
            """;
    private static final String CLOSE = """
            update family_invitation set state = $2, closed_at = $3, invitee_id = coalesce($4, invitee_id)
             where id = $1 and state = 'open' and expires_at > $3
            """;
    private static final String EXPIRE = """
            update family_invitation set state = 'expired', closed_at = expires_at
             where family_id = $1 and state = 'open' and expires_at <= $2
            """;
    private static final String WITHDRAW = """
            update family_invitation set state = 'withdrawn', closed_at = $2
             where family_id = $1 and state = 'open'""";
    private static final String WITHDRAW_OF = WITHDRAW + " and inviter_id = $3";
    private static final String LATELY = """
            select count(*) filter (where state = 'open') as open, count(*) filter (where created_at > $3) as made,
                   count(*) filter (where state = 'declined' and invitee_id = $2 and closed_at > $4) as declined
              from family_invitation where family_id = $1
            """;

    private final Pool pool;
    private final Clock clock;

    public InvitationRepository(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    public Uni<Invitation> find(long id) {
        return only(BY_ID, Tuple.of(id));
    }

    public Uni<Invitation> lock(long id) {
        return only(LOCK, Tuple.of(id));
    }

    public Uni<Invitation> find(InvitationCode code) {
        return only(BY_CODE, Tuple.of(code.value()));
    }

    public Uni<List<Invitation>> openOf(long familyId) {
        return all(OPEN_OF_FAMILY, Tuple.of(familyId, now()));
    }

    public Uni<List<Invitation>> openFor(long userId) {
        return all(OPEN_FOR, Tuple.of(userId, now()));
    }

    /** Of the last day and, by the person, of the last week. What has run out is closed first. */
    public Uni<Lately> lately(long familyId, @Nullable Long inviteeId) {
        var now = now();
        return pool.preparedQuery(EXPIRE)
                .execute(Tuple.of(familyId, now))
                .chain(() -> pool.preparedQuery(LATELY)
                        .execute(Tuple.of(familyId, inviteeId, now.minusDays(1), now.minus(Invitation.LIFETIME))))
                .map(rows -> rows.iterator().next())
                .map(row -> new Lately(row.getLong("open"), row.getLong("made"), row.getLong("declined") > 0));
    }

    /** One of the last two is null. */
    public Uni<Invitation> add(long familyId, long inviterId, @Nullable Long inviteeId, @Nullable InvitationCode code) {
        var now = now();
        return pool.preparedQuery(ADD)
                .execute(Tuple.from(new Object[] {
                    familyId,
                    inviterId,
                    inviteeId,
                    code == null ? null : code.value(),
                    now,
                    now.plus(Invitation.LIFETIME)
                }))
                .chain(rows -> find(rows.iterator().next().getLong("id")));
    }

    /**
     * Whether it was open until now.
     *
     * @param inviteeId who has come by a link
     */
    public Uni<Boolean> close(long id, Invitation.State state, @Nullable Long inviteeId) {
        return pool.preparedQuery(CLOSE)
                .execute(Tuple.of(id, code(state), now(), inviteeId))
                .map(rows -> rows.rowCount() == 1);
    }

    public Uni<Void> withdrawAllOf(long familyId) {
        return pool.preparedQuery(WITHDRAW).execute(Tuple.of(familyId, now())).replaceWithVoid();
    }

    public Uni<Void> withdrawThoseOf(long familyId, long inviterId) {
        return pool.preparedQuery(WITHDRAW_OF)
                .execute(Tuple.of(familyId, now(), inviterId))
                .replaceWithVoid();
    }

    private Uni<Invitation> only(String sql, Tuple values) {
        return all(sql, values).map(found -> found.isEmpty() ? null : found.get(0));
    }

    private Uni<List<Invitation>> all(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(InvitationRepository::read);
    }

    private static List<Invitation> read(RowSet<Row> rows) {
        return Results.listOf(rows, InvitationRepository::read);
    }

    private static Invitation read(Row row) {
        var code = row.getString("code");
        return new Invitation(
                row.getLong("id"),
                row.getLong("family_id"),
                row.getString("family_name"),
                row.getLong("inviter_id"),
                row.getString("inviter_name"),
                row.getLong("invitee_id"),
                row.getString("invitee_name"),
                code == null ? null : new InvitationCode(code),
                row.getOffsetDateTime("expires_at").toInstant(),
                Invitation.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }

    private static String code(Invitation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /**
     * What a family has invited already.
     *
     * @param wasDeclined whether the person in question has said no
     */
    public record Lately(long open, long made, boolean wasDeclined) {
        private static final int MOST_OPEN = 10;
        private static final int MOST_A_DAY = 20;

        /** Nobody is to be written to without end. */
        public boolean isTooMuch() {
            return open >= MOST_OPEN || made >= MOST_A_DAY;
        }
    }
}
