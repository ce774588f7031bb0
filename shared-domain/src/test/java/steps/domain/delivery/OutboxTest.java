package steps.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.json.Reading;
import steps.domain.user.Users;
import steps.platform.lease.Lease;
import steps.platform.lease.Leases;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OutboxTest {
    private static final long CHAT = 4_000_000_001L;

    @Inject
    Deliveries deliveries;

    @Inject
    Outbox outbox;

    @Inject
    Leases leases;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private Lease lease;

    @BeforeEach
    void aloneWithTheLease() {
        run("delete from delivery");
        lease = await(() -> leases.hold(Outbox.LEASE));
    }

    @AfterEach
    void leaveNothing() {
        await(() -> leases.giveUp(Outbox.LEASE));
    }

    @Test
    void aDeliveryIsTakenOnce() {
        long id = notice();
        var due = take();
        assertThat(due).extracting(DueDelivery::id).containsExactly(id);
        assertThat(due.getFirst().notice()).isEqualTo(new Reading.Understood<>(letter()));
        assertThat(due.getFirst().attempts()).isEqualTo(1);
        assertThat(take()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nope\": 1}",
                "null",
                "[]",
                "7",
                "{\"html\": null, \"rows\": []}",
                "{\"html\": \"x\", \"rows\": null}",
                "{\"html\": \"x\", \"rows\": [null]}",
                "{\"html\": \"x\", \"rows\": [[null]]}",
                "{\"html\": \"x\", \"rows\": [[{\"label\": null, \"data\": \"a\"}]]}"
            })
    void aLetterThatNobodyCanReadStrandsNoneBesideIt(String letter) {
        long broken = notice();
        long good = notice();
        Rows.change(pool, "update delivery set letter = cast($2::text as jsonb) where id = $1", broken, letter);
        var due = take();
        assertThat(due).extracting(DueDelivery::id).containsExactly(broken, good);
        assertThat(due.getFirst().notice()).isInstanceOf(Reading.Unreadable.class);
        assertThat(due.getLast().notice()).isEqualTo(new Reading.Understood<>(letter()));
    }

    @Test
    void aDeliveryOfARolledBackTransactionIsNeverSent() {
        assertThatThrownBy(() -> inTransaction(() -> deliveries
                        .enqueue(NewDelivery.of(CHAT, letter()))
                        .chain(id -> Uni.createFrom().<Long>failure(new IllegalStateException("changed my mind")))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(take()).isEmpty();
    }

    @Test
    void aDeliveryForLaterWaits() {
        var later = new NewDelivery(
                CHAT,
                letter(),
                Priority.NOTICE,
                AfterCrash.RESEND,
                Instant.now().plusSeconds(60),
                null);
        inTransaction(() -> deliveries.enqueue(later));
        assertThat(take()).isEmpty();
        assertThat(await(outbox::countDue)).isZero();
    }

    @Test
    void noticesGoBeforeBulkHoweverLongThatHasWaited() {
        long bulk = bulk();
        long notice = notice();
        assertThat(await(outbox::countDue)).isEqualTo(2);
        assertThat(await(() -> outbox.take(lease, 1)))
                .extracting(DueDelivery::id)
                .containsExactly(notice);
        assertThat(take()).extracting(DueDelivery::id).containsExactly(bulk);
    }

    @Test
    void aSenderThatHasLostTheLeaseGetsNothing() {
        notice();
        var stale = new Lease(Outbox.LEASE, lease.epoch() - 1);
        assertThat(await(() -> outbox.take(stale, 10))).isEmpty();
        await(() -> leases.giveUp(Outbox.LEASE));
        assertThat(take()).isEmpty();
    }

    @Test
    void twoTakersAtOnceNeverGetTheSame() {
        for (int i = 0; i < 60; i++) {
            notice();
        }
        Callable<List<DueDelivery>> taker = this::take;
        var ids = together(Collections.nCopies(8, taker)).stream()
                .flatMap(List::stream)
                .map(DueDelivery::id)
                .toList();
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void deliveriesOfADeadSenderAreSentAgainOrLeftForADecision() {
        long notice = notice();
        long bulk = bulk();
        take();
        var next = new Lease(Outbox.LEASE, lease.epoch() + 1);
        assertThat(await(() -> outbox.takeBack(next))).isEqualTo(2);
        assertThat(stateOf(notice)).isEqualTo("waiting");
        assertThat(stateOf(bulk)).isEqualTo("unknown");
    }

    @Test
    void deliveriesInFlightAreLeftToTheirSender() {
        long notice = notice();
        take();
        assertThat(await(() -> outbox.takeBack(lease))).isZero();
        assertThat(stateOf(notice)).isEqualTo("in_flight");
    }

    @Test
    void aSenderThatWasOnlySlowSettlesWhatWasInDoubt() {
        long bulk = bulk();
        var due = take().getFirst();
        await(() -> outbox.takeBack(new Lease(Outbox.LEASE, lease.epoch() + 1)));
        settle(due, new Outcome.Sent(77));
        assertThat(stateOf(bulk)).isEqualTo("sent");
    }

    @Test
    void aLateSettlementDoesNotTouchTheNextAttempt() {
        long notice = notice();
        var first = take().getFirst();
        settle(first, new Outcome.Postponed(Duration.ZERO));
        take();
        run("update delivery set epoch = epoch + 1");
        settle(first, new Outcome.Refused("late news"));
        assertThat(stateOf(notice)).isEqualTo("in_flight");
    }

    @Test
    void aRefusalIsKeptWithItsReason() {
        long notice = notice();
        settle(take().getFirst(), new Outcome.Refused("400 Bad Request: can't parse entities"));
        assertThat(stateOf(notice)).isEqualTo("failed");
        assertThat(text("select reason from delivery where id = $1", notice)).contains("can't parse");
    }

    @Test
    void whoeverBlocksTheBotIsFlagged() {
        var alice = People.registered(users, "Alice");
        long id = inTransaction(() -> deliveries.enqueue(NewDelivery.of(alice.telegramId(), letter())));
        settle(take().getFirst(), new Outcome.Blocked("Forbidden: bot was blocked by the user"));
        assertThat(stateOf(id)).isEqualTo("blocked");
        assertThat(await(() -> users.find(alice.telegramId())).hasBlockedBot()).isTrue();
    }

    @Test
    void aChatThatMovedTakesItsDeliveriesAlong() {
        notice();
        notice();
        var due = await(() -> outbox.take(lease, 1)).getFirst();
        settle(due, new Outcome.Moved(-1_009L));
        assertThat(take()).hasSize(2).extracting(DueDelivery::chatId).containsOnly(-1_009L);
    }

    @Test
    void aDeliveryCanceledInTimeIsNeverSent() {
        long id = notice();
        assertThat(inTransaction(() -> deliveries.cancel(id))).isTrue();
        assertThat(take()).isEmpty();
        assertThat(stateOf(id)).isEqualTo("canceled");
    }

    @Test
    void aDeliveryUnderWayCannotBeCanceled() {
        long id = notice();
        take();
        assertThat(inTransaction(() -> deliveries.cancel(id))).isFalse();
    }

    private static Notice letter() {
        return Notice.Written.of("<b>Привет</b>", List.of(List.of(new Notice.Key("Меню", "menu"))));
    }

    private long notice() {
        return inTransaction(() -> deliveries.enqueue(NewDelivery.of(CHAT, letter())));
    }

    private long bulk() {
        return inTransaction(
                () -> deliveries.enqueue(new NewDelivery(CHAT, letter(), Priority.BULK, AfterCrash.ASK, null, null)));
    }

    private List<DueDelivery> take() {
        return await(() -> outbox.take(lease, 100));
    }

    private void settle(DueDelivery delivery, Outcome outcome) {
        await(() -> outbox.settle(List.of(new Settlement(delivery, outcome))));
    }

    private String stateOf(long id) {
        return text("select state from delivery where id = $1", id);
    }

    private String text(String sql, long id) {
        return await(() -> pool.preparedQuery(sql)
                .execute(Tuple.of(id))
                .map(rows -> rows.iterator().next().getString(0)));
    }

    private void run(String sql) {
        await(() -> pool.query(sql).execute());
    }
}
