package steps.domain.family;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import steps.domain.family.change.Departures;
import steps.domain.family.change.Disbandments;
import steps.domain.family.change.Foundings;
import steps.domain.family.change.Handovers;
import steps.domain.family.change.InvitationAnswers;
import steps.domain.family.change.Invitations;
import steps.domain.family.change.Removals;
import steps.domain.family.change.Renamings;
import steps.domain.ledger.Books;
import steps.domain.ledger.Entry;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Operation;
import steps.domain.ledger.Owner;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.SystemAccount;
import steps.domain.order.OrderChange;
import steps.domain.order.Orders;
import steps.domain.order.Purchases;
import steps.domain.order.Sale;
import steps.domain.privacy.Erasure;
import steps.domain.privacy.Erasures;
import steps.domain.privacy.PersonMark;
import steps.domain.promo.PromoPurchases;
import steps.domain.promo.PromoSale;
import steps.domain.promo.PromoWish;
import steps.domain.referral.Referrals;
import steps.domain.user.Users;
import steps.domain.walk.EndReason;
import steps.domain.walk.Stroll;
import steps.domain.walk.WalkEnds;
import steps.domain.walk.Walks;
import steps.platform.cache.Caches;
import steps.platform.transaction.Transactions;
import steps.testing.DatabaseResource;
import steps.testing.PromoStock;
import steps.testing.Rows;
import steps.testing.Shop;

/**
 * Thirty people in eight families do whatever comes to their minds, all at once, for ten seconds, with
 * {@code -Dsteps.long=true} for a minute. {@code -Dsteps.seed=…} begins with the same thoughts again.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FamilyTurmoilTest {
    private static final Duration LENGTH = Duration.ofSeconds(Boolean.getBoolean("steps.long") ? 60 : 10);
    private static final Duration LAST_CHANCE = Duration.ofSeconds(40);
    private static final String[] KINDS = {
        "Founded",
        "Renamed",
        "Invited",
        "Linked",
        "Withdrawn",
        "Joined",
        "declined",
        "Left",
        "Removed",
        "HandedOver",
        "Disbanded",
        "Sold",
        "Issued",
        "Changed",
        "walked",
        "corrected",
        "Erased"
    };
    private static final int PEOPLE = 30;
    private static final int FAMILIES = 8;
    private static final int AT_ONCE = 12;
    private static final int CODES = 100;
    private static final long PROMO_PRICE = 25;

    private static final String POINTS = """
            select coalesce(sum(balance), 0)::bigint from account
             where user_id = any($1) or family_id in (select family_id from family_member where user_id = any($1))
            """;
    private static final String OF_THEM =
            " family.id in (select family_id from family_member where user_id = any($1)) ";
    private static final String CROWDED = """
            select count(*) from (select 1 from family_member where left_at is null group by family_id having count(*) > 5) as f
            """;
    private static final String WITHOUT_OWNER =
            "select count(*) from family where disbanded_at is null and" + OF_THEM + """
            and not exists (select from family_member
                             where family_id = family.id and user_id = owner_id and left_at is null)
            """;
    private static final String LEFT_BEHIND = "select count(*) from family join account on family_id = family.id"
            + " where disbanded_at is not null and balance > 0 and" + OF_THEM;
    private static final String ISSUED_OR_REWARDED_TWICE = """
            select count(*) from (select 1 from promo_issue join promo_code on promo_code.id = code_id
                                   group by code_id, max_uses having count(*) > max_uses
                                  union all
                                  select 1 from transfer where operation in ('referral_reward', 'steps_accrual')
                                   group by walk_id, operation having count(*) > 1) as twice
            """;

    @Inject
    Transactions transactions;

    @Inject
    Foundings foundings;

    @Inject
    Renamings renamings;

    @Inject
    Invitations invitations;

    @Inject
    InvitationRepository asked;

    @Inject
    InvitationAnswers answers;

    @Inject
    Departures departures;

    @Inject
    Removals removals;

    @Inject
    Handovers handovers;

    @Inject
    Disbandments disbandments;

    @Inject
    FamilyRepository families;

    @Inject
    Purchases purchases;

    @Inject
    PromoPurchases promoPurchases;

    @Inject
    Orders orders;

    @Inject
    Walks walks;

    @Inject
    WalkEnds walkEnds;

    @Inject
    Referrals referrals;

    @Inject
    Erasures erasures;

    @Inject
    Ledger ledger;

    @Inject
    Users users;

    @Inject
    Shop shop;

    @Inject
    Books books;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    private final AtomicLong points = new AtomicLong();
    private final Map<String, AtomicLong> done = new ConcurrentHashMap<>();
    private Crowd crowd;
    private long gift;
    private long promo;
    private String pickupPoint;

    /** What somebody may do; another kind of deed is another line in the list. */
    private interface Deed {
        void by(Crowd.Place place, Random random);
    }

    private final List<Deed> deeds = List.of(
            this::founds,
            this::renames,
            this::invites,
            this::invites,
            this::asksForALink,
            this::withdraws,
            this::answers,
            this::answers,
            this::answers,
            this::declines,
            this::leaves,
            this::removes,
            this::handsOver,
            this::disbands,
            this::buys,
            this::buys,
            this::buysACode,
            this::cancels,
            this::walks,
            this::walks,
            this::isCorrected,
            this::isCorrected,
            this::goesForGood);

    @Test
    void pointsAddUpWhateverPeopleDoAtOnce() {
        await(caches::refresh);
        gift = shop.product("TURMOIL-" + UUID.randomUUID(), 40, 1_000_000);
        pickupPoint = shop.pickupPoint();
        var promos = new PromoStock(pool);
        promo = promos.group("Turmoil", 10, PROMO_PRICE);
        promos.codes(promo, CODES);
        crowd = new Crowd(pool, users, PEOPLE);
        long seed = Long.getLong("steps.seed", ThreadLocalRandom.current().nextLong());
        long end = System.nanoTime() + LENGTH.toNanos();
        var works = new ArrayList<Callable<Object>>();
        for (int n = 0; n < AT_ONCE; n++) {
            var random = new Random(seed + n);
            works.add(() -> goesOn(random, end));
        }
        assertThat(together(works)).as("seed %d", seed).hasSize(AT_ONCE);
        everythingAddsUp(seed);
    }

    private Object goesOn(Random random, long end) {
        while (System.nanoTime() < end
                || (!hasEverythingHappened() && System.nanoTime() < end + LAST_CHANCE.toNanos())) {
            var deed = deeds.get(random.nextInt(deeds.size()));
            crowd.somebody(random, place -> deed.by(place, random));
        }
        return 0;
    }

    /** A slow machine needs longer for the rare ones. */
    private boolean hasEverythingHappened() {
        return done.keySet().containsAll(List.of(KINDS));
    }

    private void everythingAddsUp(long seed) {
        assertThat(await(books::audit).balance()).as("seed %d", seed).isTrue();
        assertThat(Rows.number(pool, POINTS, them())).as("seed %d", seed).isEqualTo(points.get());
        assertThat(Rows.number(pool, CROWDED)).isZero();
        assertThat(Rows.number(pool, WITHOUT_OWNER, them())).isZero();
        assertThat(Rows.number(pool, LEFT_BEHIND, them())).isZero();
        assertThat(Rows.number(pool, ISSUED_OR_REWARDED_TWICE)).isZero();
        assertThat(done).as("seed %d", seed).containsKeys(KINDS);
    }

    private void founds(Crowd.Place place, Random random) {
        if (Rows.number(pool, "select count(*) from family where disbanded_at is null and" + OF_THEM, them())
                < FAMILIES) {
            does(() -> foundings.found(place.user(), new FamilyName("Дом " + random.nextInt())));
        }
    }

    private void renames(Crowd.Place place, Random random) {
        does(() -> renamings.rename(place.user(), new FamilyName("Сад " + random.nextInt())));
    }

    private void invites(Crowd.Place place, Random random) {
        does(() -> invitations.invite(place.user(), Crowd.nameOf(crowd.anybody(random))));
    }

    private void asksForALink(Crowd.Place place, Random random) {
        does(() -> invitations.link(place.user()));
    }

    private void withdraws(Crowd.Place place, Random random) {
        long invitation = Rows.number(
                pool,
                "select coalesce(max(id), 0) from family_invitation where inviter_id = $1",
                place.user().id());
        does(() -> invitations.withdraw(place.user(), invitation));
    }

    /** Who is asked says yes, else takes any link there is. */
    private void answers(Crowd.Place place, Random random) {
        var user = place.user();
        var mine = await(() -> asked.openFor(user.id()));
        if (!mine.isEmpty()) {
            does(() ->
                    answers.accept(user, mine.get(random.nextInt(mine.size())).id()));
            return;
        }
        var code = Rows.text(
                pool,
                "select code from family_invitation where state = 'open' and code is not null and inviter_id = any($1)"
                        + " order by random() limit 1",
                them());
        if (code != null) {
            does(() -> answers.accept(user, new InvitationCode(code)));
        }
    }

    private void declines(Crowd.Place place, Random random) {
        if (random.nextInt(4) == 0) {
            var user = place.user();
            await(() -> asked.openFor(user.id())).stream()
                    .findFirst()
                    .filter(one -> retrying(() -> answers.decline(user, one.id())))
                    .ifPresent(one -> count("declined"));
        }
    }

    private void leaves(Crowd.Place place, Random random) {
        if (random.nextInt(3) == 0) {
            does(() -> departures.leave(place.user()));
        }
    }

    private void removes(Crowd.Place place, Random random) {
        var family = await(() -> families.findOf(place.user().id()));
        if (family != null && random.nextInt(2) == 0) {
            var member = family.members().get(random.nextInt(family.members().size()));
            does(() -> removals.remove(place.user(), member.userId()));
        }
    }

    private void handsOver(Crowd.Place place, Random random) {
        var family = await(() -> families.findOf(place.user().id()));
        if (family != null) {
            var member = family.members().get(random.nextInt(family.members().size()));
            does(() -> handovers.handOver(place.user(), member.userId()));
        }
    }

    private void disbands(Crowd.Place place, Random random) {
        if (random.nextInt(6) == 0) {
            does(() -> disbandments.disband(place.user()));
        }
    }

    private void buys(Crowd.Place place, Random random) {
        var wish = shop.wish(gift, pickupPoint);
        if (does(() -> purchases.buy(place.user(), wish)) instanceof Sale.Sold) {
            points.addAndGet(-wish.price().value());
        }
    }

    private void buysACode(Crowd.Place place, Random random) {
        var wish = new PromoWish(UUID.randomUUID().toString(), promo, new Points(PROMO_PRICE));
        if (does(() -> promoPurchases.buy(place.user(), wish)) instanceof PromoSale.Issued) {
            points.addAndGet(-PROMO_PRICE);
        }
    }

    private void cancels(Crowd.Place place, Random random) {
        var order = Rows.text(
                pool,
                "select id from \"order\" where user_id = $1 and status = 'paid' order by random() limit 1",
                place.user().id());
        if (order != null
                && does(() -> orders.cancelByBuyer(
                                Long.parseLong(order), place.user().id()))
                        instanceof OrderChange.Changed changed) {
            points.addAndGet(changed.refunded().value());
        }
    }

    private void walks(Crowd.Place place, Random random) {
        var stroll = Stroll.of(place.user(), Stroll.NOON.plus(Duration.ofDays(random.nextInt(200))));
        retrying(() -> walks.start(place.user(), "stroller", stroll.minute(0)));
        retrying(() -> walks.move(place.user(), stroll.minute(1), null));
        var walked = retrying(() -> walkEnds.finish(place.user(), EndReason.BUTTON));
        points.addAndGet(walked.credited().value());
        if (walked.reward() != null) {
            points.addAndGet(walked.reward().points().value());
        }
        count("walked");
    }

    private void isCorrected(Crowd.Place place, Random random) {
        long amount = 1L + random.nextInt(60);
        boolean takes = random.nextInt(3) == 0;
        var person = new Owner.Person(place.user().id());
        var posting = retrying(() -> ledger.lock(person, SystemAccount.ADJUSTMENTS)
                .map(wallets -> Entry.of("turmoil:" + UUID.randomUUID(), Operation.MANUAL_ADJUST)
                        .moving(
                                wallets.of(takes ? person : SystemAccount.ADJUSTMENTS),
                                wallets.of(takes ? SystemAccount.ADJUSTMENTS : person),
                                new Points(amount)))
                .chain(ledger::post));
        if (posting instanceof Posting.Posted) {
            points.addAndGet(takes ? -amount : amount);
            count("corrected");
        }
    }

    /** Whoever comes instead was invited by somebody of the crowd. */
    private void goesForGood(Crowd.Place place, Random random) {
        if (random.nextInt(5) == 0) {
            var user = place.user();
            var mark = new PersonMark("%064x".formatted(user.telegramId()));
            if (does(() -> erasures.erase(user, mark)) instanceof Erasure.Erased erased) {
                points.addAndGet(-erased.lost().value());
                place.isFollowed();
                var inviter = crowd.anybody(random);
                retrying(() -> referrals.link(place.user(), inviter.referralCode()));
            }
        }
    }

    private Object them() {
        return crowd.everybody();
    }

    /** As the bot does it: deadlocks and held rows are nobody's trouble but ours. */
    private <T> T retrying(Supplier<Uni<T>> work) {
        return await(() -> transactions.retrying(work));
    }

    private <T> T does(Supplier<Uni<T>> work) {
        var outcome = retrying(work);
        count(outcome.getClass().getSimpleName());
        return outcome;
    }

    private void count(String what) {
        done.computeIfAbsent(what, name -> new AtomicLong()).incrementAndGet();
    }
}
