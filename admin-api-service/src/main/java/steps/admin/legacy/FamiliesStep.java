package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steps.domain.ledger.Points;
import steps.domain.ledger.Shares;

/**
 * Families with their members, and their points as the contributions of those. The owner is the member who came first, as the
 * Python system had it.
 */
final class FamiliesStep implements ImportStep {
    private static final int MOST_MEMBERS = 5;

    /** Each family gets its account by one statement; nobody waits for anybody's roll, and five is the most here, too. */
    private static final BareTables TABLES = new BareTables(
            List.of("family", "family_member", "account"),
            Map.of("family_gets_account", "family", "family_roll_changes", "family_member"));

    private static final String ACCOUNTS = """
            insert into account (kind, family_id, balance) select 'family', id, 0 from family order by id
            """;

    private static final String FAMILIES = """
            select families.id, families.name, families.balance, families.created_at::text as created_at, first.id as owner_id
              from families
              left join (select family_id, min(id) as id from users where family_id is not null group by family_id) as first
                on first.family_id = families.id
             order by families.id
            """;

    /** Since they joined, as far as anybody wrote it down. What a refund brought back was contributed before. */
    private static final String MEMBERS = """
            select users.family_id, users.id,
                   greatest(families.created_at, coalesce(accepted.at, families.created_at))::text as joined_at,
                   coalesce(given.points, 0) as contributed
              from users
              join families on families.id = users.family_id
              left join (select family_id, invitee_id, max(responded_at) as at from family_invitations
                          where status::text = 'accepted' group by family_id, invitee_id) as accepted
                on accepted.family_id = users.family_id and accepted.invitee_id = users.id
              left join (select entry.family_id, entry.user_id, sum(entry.amount) as points
                           from ledger_entries entry
                           left join (select family_id, invitee_id, max(responded_at) as at from family_invitations
                                       where status::text = 'accepted' group by family_id, invitee_id) as since
                             on since.family_id = entry.family_id and since.invitee_id = entry.user_id
                          where entry.owner_type::text = 'family' and entry.amount > 0
                            and entry.operation::text in ('steps_accrual', 'transfer', 'promo_accrual')
                            and (since.at is null or entry.created_at >= since.at)
                          group by entry.family_id, entry.user_id) as given
                on given.family_id = users.family_id and given.user_id = users.id
             order by users.family_id, users.id
            """;

    private static final String OPENING = """
            create temporary table old_contribution (family_id bigint, user_id bigint, points bigint) on commit drop
            """;
    private static final String CONTRIBUTIONS = """
            insert into posting (key, debit_account_id, credit_account_id, amount, operation, membership_id, created_at)
            select 'import:family:' || given.family_id, former.id, shared.id, points, 'opening', family_member.id, ?::timestamptz
              from old_contribution as given
              join family_member on family_member.family_id = given.family_id and family_member.user_id = given.user_id
              join account as shared on shared.family_id = given.family_id
              join account as former on former.system_name = 'former_system'
             where points > 0 order by given.family_id, given.user_id
            """;
    private static final String SPENT = """
            insert into posting (key, debit_account_id, credit_account_id, amount, operation, created_at)
            select 'import:family:' || spent.family_id, shared.id, former.id, points, 'opening', ?::timestamptz
              from old_contribution as spent
              join account as shared on shared.family_id = spent.family_id
              join account as former on former.system_name = 'former_system'
             where spent.user_id is null and points > 0 order by spent.family_id
            """;

    @Override
    public String name() {
        return "families";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        var families = families(load);
        members(load, families);
        TABLES.during(load, () -> write(load, families));
        Postings.begin(load);
        load.run(CONTRIBUTIONS, load.now().toString());
        load.run(SPENT, load.now().toString());
        Postings.write(load);
    }

    private static Map<Long, OldFamily> families(Load load) throws SQLException {
        var families = new LinkedHashMap<Long, OldFamily>();
        load.each(FAMILIES, row -> {
            long owner = row.getLong("owner_id");
            if (row.wasNull()) {
                load.leave(Kind.FAMILIES, row.getLong("id"), "nobody is in it", 1, row.getLong("balance"));
            } else {
                families.put(row.getLong("id"), OldFamily.of(row, owner, load));
            }
        });
        return families;
    }

    private static void members(Load load, Map<Long, OldFamily> families) throws SQLException {
        load.each(MEMBERS, row -> {
            var family = Objects.requireNonNull(families.get(row.getLong("family_id")));
            if (family.members().size() == MOST_MEMBERS) {
                load.leave(Kind.MEMBERS, row.getLong("id"), "family " + family.id() + " has five members already");
            } else {
                family.members()
                        .add(new OldMember(
                                row.getLong("id"), row.getString("joined_at"), new Points(row.getLong("contributed"))));
            }
        });
    }

    private static void write(Load load, Map<Long, OldFamily> families) throws SQLException {
        try (var lines = load.lines("family (id, name, owner_id, created_at)")) {
            for (var family : families.values()) {
                lines.add(family.id(), family.name(), family.ownerId(), family.createdAt());
            }
            lines.end();
        }
        load.run(ACCOUNTS);
        writeMembers(load, families);
        load.run(OPENING);
        try (var lines = load.lines("old_contribution (family_id, user_id, points)")) {
            for (var family : families.values()) {
                for (var part : family.contributions(load).entrySet()) {
                    lines.add(family.id(), part.getKey(), part.getValue().value());
                }
                lines.add(family.id(), null, family.spent().value());
            }
            lines.end();
        }
    }

    private static void writeMembers(Load load, Map<Long, OldFamily> families) throws SQLException {
        try (var lines = load.lines("family_member (family_id, user_id, joined_at)")) {
            for (var family : families.values()) {
                for (var member : family.members()) {
                    lines.add(family.id(), member.id(), member.joinedAt());
                }
            }
            lines.end();
        }
    }

    private record OldMember(long id, String joinedAt, Points contributed) {}

    private record OldFamily(
            long id, String name, long ownerId, String createdAt, Points balance, List<OldMember> members) {
        private static final int LONGEST_NAME = 64;

        static OldFamily of(ResultSet row, long ownerId, Load load) throws SQLException {
            long id = row.getLong("id");
            long balance = row.getLong("balance");
            if (balance < 0) {
                load.leave(Kind.FAMILIES, id, "owes points, and begins with none", 0, balance);
            }
            return new OldFamily(
                    id,
                    shortened(id, row.getString("name"), load),
                    ownerId,
                    row.getString("created_at"),
                    new Points(Math.max(0, balance)),
                    new ArrayList<>());
        }

        private static String shortened(long id, String name, Load load) {
            if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
                return name;
            }
            load.remark(Kind.FAMILIES, id, "the name is cut to " + LONGEST_NAME + " characters");
            return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
        }

        /** What the family has beyond what anybody is known to have brought is theirs in the same proportion. */
        Map<Long, Points> contributions(Load load) {
            var known = new LinkedHashMap<Long, Points>();
            members.forEach(member -> known.put(member.id(), member.contributed()));
            if (contributed().covers(balance)) {
                return known;
            }
            load.remark(
                    Kind.FAMILIES,
                    id,
                    "of some points nobody is known to have brought them: they count for all members");
            Shares.of(balance.minus(contributed()), known)
                    .forEach((member, more) -> known.merge(member, more, Points::plus));
            return known;
        }

        /** What was contributed and is not there any more. */
        Points spent() {
            return contributed().covers(balance) ? contributed().minus(balance) : Points.NONE;
        }

        private Points contributed() {
            return members.stream().map(OldMember::contributed).reduce(Points.NONE, Points::plus);
        }
    }
}
