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
import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Points;
import steps.platform.sql.Results;

/** Families and their members as rows; who changes them has locked the family's account. */
@Singleton
public class FamilyRepository {
    private static final String FIND = """
            select family.id, family.name, family.owner_id, account.balance, member.id as membership_id, member.user_id,
                   member.joined_at, member.contributed, users.telegram_id, users.first_name
              from family
              join account on account.family_id = family.id
              join family_member as member on member.family_id = family.id and member.left_at is null
              join users on users.id = member.user_id
             where family.id =\s""";
    private static final String IN_ORDER = " order by member.joined_at, member.id";
    private static final String FIND_BY_ID = FIND + "$1" + IN_ORDER;
    private static final String FIND_OF =
            FIND + "(select family_id from family_member where user_id = $1 and left_at is null)" + IN_ORDER;
    private static final String ADD =
            "insert into family (name, owner_id, created_at) values ($1, $2, $3) returning id";
    private static final String RENAME = "update family set name = $2 where id = $1";
    private static final String CHANGE_OWNER = "update family set owner_id = $2 where id = $1";
    private static final String DISBAND = "update family set disbanded_at = $2 where id = $1";
    private static final String ADD_MEMBER =
            "insert into family_member (family_id, user_id, joined_at) values ($1, $2, $3) returning id";
    private static final String END_MEMBERSHIP =
            "update family_member set left_at = greatest(joined_at, $2) where id = $1";
    private static final String END_MEMBERSHIPS =
            "update family_member set left_at = greatest(joined_at, $2) where family_id = $1 and left_at is null";

    private final Pool pool;
    private final Clock clock;

    FamilyRepository(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Null when the person is in none. */
    public Uni<Family> findOf(long userId) {
        return find(FIND_OF, userId);
    }

    /** Null when nobody is in it. */
    public Uni<Family> findById(long familyId) {
        return find(FIND_BY_ID, familyId);
    }

    public Uni<Long> add(FamilyName name, long ownerId) {
        return number(ADD, Tuple.of(name.value(), ownerId, now()));
    }

    public Uni<Void> rename(long familyId, FamilyName name) {
        return change(RENAME, Tuple.of(familyId, name.value()));
    }

    /** Nothing says any more what a family was called that is gone. */
    public Uni<Void> forgetName(long familyId) {
        return change(RENAME, Tuple.of(familyId, "—"));
    }

    public Uni<Void> changeOwner(long familyId, long userId) {
        return change(CHANGE_OWNER, Tuple.of(familyId, userId));
    }

    public Uni<Void> disband(long familyId) {
        return change(DISBAND, Tuple.of(familyId, now()));
    }

    /** Answers the membership's number. */
    Uni<Long> addMember(long familyId, long userId) {
        return number(ADD_MEMBER, Tuple.of(familyId, userId, now()));
    }

    Uni<Void> endMembership(Member member) {
        return change(END_MEMBERSHIP, Tuple.of(member.membershipId(), now()));
    }

    Uni<Void> endMemberships(long familyId) {
        return change(END_MEMBERSHIPS, Tuple.of(familyId, now()));
    }

    private Uni<Family> find(String sql, long number) {
        return pool.preparedQuery(sql).execute(Tuple.of(number)).map(FamilyRepository::read);
    }

    private Uni<Long> number(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.iterator().next().getLong("id"));
    }

    private Uni<Void> change(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Family read(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            return null;
        }
        var row = rows.iterator().next();
        return new Family(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("owner_id"),
                new Points(row.getLong("balance")),
                Results.listOf(rows, FamilyRepository::member));
    }

    private static Member member(Row row) {
        return new Member(
                row.getLong("membership_id"),
                row.getLong("user_id"),
                row.getLong("telegram_id"),
                row.getString("first_name"),
                row.getOffsetDateTime("joined_at").toInstant(),
                new Points(row.getLong("contributed")));
    }
}
