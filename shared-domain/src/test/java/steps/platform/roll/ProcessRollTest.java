package steps.platform.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.platform.schema.Schema;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ProcessRollTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    @Inject
    Pool pool;

    private ProcessRoll mine;
    private ProcessRoll other;

    @BeforeEach
    void twoProcesses() {
        nobodyIsLeft();
        mine = roll("1.0");
        other = roll("1.1");
        await(() -> mine.sign());
        await(() -> other.sign());
    }

    @AfterEach
    void nobodyIsLeft() {
        Rows.change(pool, "delete from running_process where service = 'a-service'");
    }

    @Test
    void aProcessIsKnownByItsVersionAndItsStart() {
        var known = known(mine);
        assertThat(known.service()).isEqualTo("a-service");
        assertThat(known.version()).isEqualTo("1.0");
        assertThat(known.schema()).isEqualTo(Schema.NEEDED);
        assertThat(known.startedAt()).isEqualTo(START);
        assertThat(known.isSilent()).isFalse();
    }

    @Test
    void eachSignIsNewer() {
        var before = known(mine).seenAt();
        await(() -> mine.sign());
        assertThat(known(mine).seenAt()).isAfter(before);
        assertThat(known(mine).startedAt()).isEqualTo(START);
    }

    @Test
    void aProcessWithoutASignIsSilentAndForgottenAfterTenMinutes() {
        lastSeen(other, "31 s");
        assertThat(known(other).isSilent()).isTrue();
        lastSeen(other, "10 min");
        await(() -> mine.sign());
        assertThat(isKnown(other)).isFalse();
        assertThat(isKnown(mine)).isTrue();
    }

    @Test
    void aProcessThatComesBackIsKnownAgain() {
        lastSeen(other, "11 min");
        await(() -> other.sign());
        assertThat(known(other).isSilent()).isFalse();
        assertThat(isKnown(mine)).isTrue();
    }

    @Test
    void aProcessThatLeavesIsForgottenAtOnce() {
        await(() -> other.leave());
        assertThat(isKnown(other)).isFalse();
        assertThat(isKnown(mine)).isTrue();
    }

    private ProcessRoll roll(String version) {
        return new ProcessRoll(pool, Clock.fixed(START, ZoneOffset.UTC), "a-service", version);
    }

    private void lastSeen(ProcessRoll one, String ago) {
        Rows.change(
                pool,
                "update running_process set seen_at = now() - cast('" + ago + "' as interval) where id = $1",
                one.id());
    }

    private boolean isKnown(ProcessRoll one) {
        return await(() -> mine.read()).stream().anyMatch(process -> process.id() == one.id());
    }

    private RunningProcess known(ProcessRoll one) {
        return await(() -> mine.read()).stream()
                .filter(process -> process.id() == one.id())
                .findFirst()
                .orElseThrow();
    }
}
