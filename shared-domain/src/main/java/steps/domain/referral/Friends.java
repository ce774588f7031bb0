package steps.domain.referral;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import steps.domain.ledger.Points;
import steps.platform.sql.Results;

/** Whom somebody has invited, and what that has brought them. */
@Singleton
public class Friends {
    static final int PAGE_SIZE = 10;

    /** By their own account, as a member of whichever family, and in the former system. */
    static final String GAIN = """
            select (select count(*) from referral where inviter_id = $1) as friends,
                   (select coalesce(sum(amount), 0)
                      from account join transfer on transfer.credit_account_id = account.id
                     where account.user_id = $1 and transfer.operation = 'referral_reward')
                 + (select coalesce(sum(amount), 0)
                      from family_member join transfer on transfer.membership_id = family_member.id
                     where family_member.user_id = $1 and transfer.operation = 'referral_reward')
                 + (select coalesce(sum(former_points), 0) from referral where inviter_id = $1) as earned
            """;

    static final String PAGE = """
            select users.first_name, referral.created_at, referral.walked_at is not null as walks, users.erased_at is not null as gone
              from referral join users on users.id = referral.invitee_id
             where referral.inviter_id = $1
             order by referral.created_at desc, referral.invitee_id desc offset $2 limit $3
            """;
    private static final String NAME = "select first_name from users where id = $1 and erased_at is null";

    private final Pool pool;

    Friends(Pool pool) {
        this.pool = pool;
    }

    public Uni<InvitationGain> gainOf(long userId) {
        return pool.preparedQuery(GAIN)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next())
                .map(row -> new InvitationGain(
                        Math.toIntExact(row.getLong("friends")),
                        new Points(row.getBigDecimal("earned").longValueExact())));
    }

    /** Newest first; pages count from 0, one beyond the end is empty. */
    public Uni<FriendPage> of(long userId, int number) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(userId, (long) number * PAGE_SIZE, (long) PAGE_SIZE + 1))
                .map(rows -> Results.listOf(rows, Friends::friend))
                .map(found ->
                        new FriendPage(found.stream().limit(PAGE_SIZE).toList(), number, found.size() > PAGE_SIZE));
    }

    /** Empty when they are gone. */
    public Uni<String> firstNameOf(long userId) {
        return pool.preparedQuery(NAME)
                .execute(Tuple.of(userId))
                .map(rows -> rows.rowCount() == 0 ? "" : rows.iterator().next().getString("first_name"));
    }

    private static Friend friend(Row row) {
        return new Friend(
                row.getBoolean("gone") ? "" : row.getString("first_name"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getBoolean("walks"));
    }
}
