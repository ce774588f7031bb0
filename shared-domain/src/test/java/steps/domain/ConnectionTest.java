package steps.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ConnectionTest {
    @Inject
    Pool pool;

    @Test
    void noConnectionIsHeldForEver() {
        assertThat(Rows.text(pool, "show lock_timeout")).isEqualTo("5s");
        assertThat(Rows.text(pool, "show statement_timeout")).isEqualTo("15s");
        assertThat(Rows.text(pool, "show idle_in_transaction_session_timeout")).isEqualTo("30s");
    }
}
