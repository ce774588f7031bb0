package steps.domain.broadcast.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.testing.Async;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class BacklogTest {
    @Inject
    BroadcastReports reports;

    @Inject
    Pool pool;

    @AfterEach
    void noneIsLeft() {
        Rows.change(pool, "update broadcast set state = 'canceled', reason = null where title = 'backlog'");
    }

    /** What the metric steps.broadcasts.due tells. */
    @Test
    void anOverdueBroadcastIsDueAndALaterOneIsNot() {
        int before = backlog().due();
        broadcast("scheduled", null, "now() - interval '1 minute'");
        broadcast("scheduled", null, "now() + interval '1 hour'");
        assertThat(backlog().due()).isEqualTo(before + 1);
    }

    @Test
    void aBroadcastPausedByRefusalsIsToldApart() {
        int before = backlog().refused();
        broadcast("paused", "'refused'", "null");
        assertThat(backlog().refused()).isEqualTo(before + 1);
    }

    private BroadcastBacklog backlog() {
        return Async.await(reports::backlog);
    }

    private void broadcast(String state, String reason, String nextAt) {
        Rows.change(pool, """
                insert into broadcast (title, author, state, reason, next_at, text_ru, audience, created_at)
                values ('backlog', 'backlog', '%s', %s, %s, 'x', '{"conditions":[]}', now())
                """.formatted(state, reason, nextAt));
    }
}
