package steps.domain.promo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/** Brings codes into a group: those that somebody has, or as many new ones as they want. A code is there once, whoever brings it. */
@Singleton
public class PromoIntakes {
    private static final int ROUNDS = 20;
    private static final String ADD = """
            insert into promo_code (group_id, code, max_uses, created_at)
            select $1, brought.code, $3, $4 from (select unnest($2::text[]) as code) as brought
            on conflict (code) do nothing returning code
            """;
    private static final String CLAIM = """
            insert into idempotency_key (key, created_at) values ($1, $2) on conflict do nothing
            """;

    private final Transactions transactions;
    private final PromoGroups groups;
    private final Pool pool;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PromoIntakes(Transactions transactions, PromoGroups groups, Pool pool, Clock clock) {
        this.transactions = transactions;
        this.groups = groups;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Adds what is new and tells of each line that is not.
     *
     * @param maxUses how many people may get each
     */
    public Uni<PromoIntake> add(long groupId, String text, int maxUses) {
        var lines = PromoCodeLines.of(text);
        return transactions.withEntities(() -> groups.lock(groupId)
                .chain(group -> group == null
                        ? Uni.createFrom().item(new PromoIntake.NoSuchGroup())
                        : insert(groupId, lines.codes(), maxUses).map(added -> taken(lines, added))));
    }

    /**
     * Makes new codes.
     *
     * @param attempt one that comes again makes no others
     */
    public Uni<PromoIntake> generate(long groupId, PromoPattern pattern, int codes, int maxUses, String attempt) {
        if (!pattern.hides(codes)) {
            return Uni.createFrom().item(new PromoIntake.Guessable());
        }
        return transactions.withEntities(() -> groups.lock(groupId)
                .chain(group -> group == null
                        ? Uni.createFrom().item(new PromoIntake.NoSuchGroup())
                        : claim(attempt)
                                .chain(first -> first
                                        ? fill(groupId, pattern, codes, maxUses, ROUNDS)
                                                .replaceWith((PromoIntake) new PromoIntake.Added(codes, List.of()))
                                        : Uni.createFrom().item(new PromoIntake.AddedBefore()))));
    }

    /** What is there already by chance is made up for; of a thousand times as many it is hardly ever more than once. */
    private Uni<Void> fill(long groupId, PromoPattern pattern, int missing, int maxUses, int rounds) {
        if (missing == 0) {
            return Uni.createFrom().voidItem();
        }
        if (rounds == 0) {
            return Uni.createFrom().failure(new IllegalStateException("No codes are left of " + pattern));
        }
        var made = new LinkedHashSet<String>();
        while (made.size() < missing) {
            made.add(pattern.code(random));
        }
        return insert(groupId, made.toArray(String[]::new), maxUses)
                .chain(added -> fill(groupId, pattern, missing - added.size(), maxUses, rounds - 1));
    }

    private Uni<Boolean> claim(String attempt) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of("promo-codes:" + attempt, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    private Uni<Set<String>> insert(long groupId, String[] codes, int maxUses) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(groupId, codes, maxUses, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(PromoIntakes::codes);
    }

    private static Set<String> codes(RowSet<Row> rows) {
        return Results.stream(rows).map(row -> row.getString("code")).collect(Collectors.toCollection(HashSet::new));
    }

    private static PromoIntake taken(PromoCodeLines lines, Set<String> added) {
        var known = lines.lines().entrySet().stream()
                .filter(line -> !added.contains(line.getKey()))
                .map(line -> new RefusedPromoCode(line.getValue(), line.getKey(), RefusedPromoCode.Reason.KNOWN));
        return new PromoIntake.Added(
                added.size(),
                Stream.concat(lines.refused().stream(), known)
                        .sorted(Comparator.comparingInt(RefusedPromoCode::line))
                        .toList());
    }
}
