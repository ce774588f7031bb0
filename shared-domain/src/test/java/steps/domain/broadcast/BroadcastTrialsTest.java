package steps.domain.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import steps.domain.broadcast.sending.BroadcastTrial;
import steps.domain.broadcast.sending.BroadcastTrials;
import steps.domain.broadcast.sending.BroadcastTrials.Viewer;
import steps.domain.delivery.Outcome;
import steps.domain.user.User;
import steps.platform.lease.Lease;
import steps.testing.DatabaseResource;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BroadcastTrialsTest {
    @Inject
    Mailing mailing;

    @Inject
    BroadcastTrials trials;

    @Inject
    Broadcasts broadcasts;

    private Lease lease;
    private User anna;
    private Broadcast draft;

    @BeforeEach
    void aDraft() {
        lease = mailing.begin();
        anna = mailing.reader("Anna");
        draft = mailing.draft(Audience.EVERYBODY);
    }

    @Test
    void whoeverAsksSeesItOnceAndAgainWhenTheyAskAgain() {
        assertThat(await(() -> trials.find(draft.id(), anna.id()))).isNull();
        ask();
        assertThat(state()).isEqualTo(BroadcastTrial.State.WAITING);
        var viewer = take().getFirst();
        assertThat(viewer.chatId()).isEqualTo(anna.telegramId());
        assertThat(take()).isEmpty();
        assertThat(state()).isEqualTo(BroadcastTrial.State.UNKNOWN);
        await(() -> trials.settle(viewer, new Outcome.Sent(5)));
        assertThat(state()).isEqualTo(BroadcastTrial.State.SENT);
        ask();
        assertThat(take()).hasSize(1);
        assertThat(mailing.known(draft).state()).isEqualTo(BroadcastState.DRAFT);
    }

    @Test
    void whoeverIsNotTheSenderAnyMoreTakesNothing() {
        ask();
        var next = mailing.takenOver();
        assertThat(take()).isEmpty();
        assertThat(await(() -> trials.take(next))).hasSize(1);
    }

    static List<Outcome> failures() {
        return List.of(new Outcome.Refused("400 " + "x".repeat(300)), new Outcome.Blocked("403"), new Outcome.Moved(7));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aRefusedTrialIsToldWithItsReason(Outcome outcome) {
        ask();
        var viewer = take().getFirst();
        await(() -> trials.settle(viewer, outcome));
        assertThat(state()).isEqualTo(BroadcastTrial.State.FAILED);
        assertThat(await(() -> trials.find(draft.id(), anna.id())).reason()).isNotBlank();
    }

    @Test
    void aTrialThatTelegramDidNotTakeIsTriedAgain() {
        ask();
        var viewer = take().getFirst();
        await(() -> trials.settle(viewer, new Outcome.Postponed(Duration.ofSeconds(1))));
        assertThat(take()).hasSize(1);
        await(() -> trials.settle(viewer, new Outcome.Doubtful("cut")));
        assertThat(take()).isEmpty();
    }

    @Test
    void anUnknownBroadcastCannotBeShown() {
        assertThat(await(() -> trials.ask(Long.MAX_VALUE, anna.id()))).isInstanceOf(BroadcastOutcome.Unknown.class);
    }

    private void ask() {
        assertThat(await(() -> trials.ask(draft.id(), anna.id()))).isInstanceOf(BroadcastOutcome.Changed.class);
    }

    private List<Viewer> take() {
        return await(() -> trials.take(lease));
    }

    private BroadcastTrial.State state() {
        return await(() -> trials.find(draft.id(), anna.id())).state();
    }
}
