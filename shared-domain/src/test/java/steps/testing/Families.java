package steps.testing;

import static steps.testing.Async.inTransaction;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Owner;
import steps.domain.user.User;

/** Makes families as tests need them, by rows alone: points that would move at a change of members stay where they are. */
public record Families(Pool pool, Ledger ledger) {
    private static final OffsetDateTime THEN = OffsetDateTime.of(2026, 11, 1, 10, 0, 0, 0, ZoneOffset.UTC);

    /** Answers its id; the first member is the owner. */
    public long of(User... members) {
        long family = Rows.number(
                pool,
                "insert into family (name, owner_id, created_at) values ('Family', $1, $2) returning id",
                members[0].id(),
                THEN);
        for (var member : members) {
            joins(member, family);
        }
        return family;
    }

    public void joins(User user, long family) {
        change(
                user,
                family,
                "insert into family_member (family_id, user_id, joined_at) values ($1, $2, $3)",
                Tuple.of(family, user.id(), THEN));
    }

    public void leaves(User user, long family) {
        change(
                user,
                family,
                "update family_member set left_at = $3 where family_id = $1 and user_id = $2 and left_at is null",
                Tuple.of(family, user.id(), THEN.plusDays(1)));
    }

    /** Everybody leaves, and nobody comes any more. */
    public void disbands(User owner, long family) {
        change(
                owner,
                family,
                "with gone as (update family_member set left_at = $2 where family_id = $1 and left_at is null)"
                        + " update family set disbanded_at = $2 where id = $1",
                Tuple.of(family, THEN.plusDays(1)));
    }

    public long balanceOf(long family) {
        return Rows.number(pool, "select balance from account where family_id = $1", family);
    }

    public long contributionOf(User user) {
        return Rows.number(
                pool, "select contributed from family_member where user_id = $1 and left_at is null", user.id());
    }

    /** Accounts first: the rows of memberships are locked by whoever holds the family's account. */
    private void change(User user, long family, String sql, Tuple values) {
        inTransaction(() -> ledger.lock(new Owner.OwnAccount(user.id()), new Owner.Family(family))
                .chain(() -> pool.preparedQuery(sql).execute(values)));
    }
}
