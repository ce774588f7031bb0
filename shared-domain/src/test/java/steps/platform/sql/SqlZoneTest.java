package steps.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.testing.Async;

@QuarkusTest
class SqlZoneTest {
    private static final Instant SUMMER = Instant.parse("2026-07-01T21:30:00Z");

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Moscow",
                "Europe/Berlin",
                "Asia/Kathmandu",
                "Etc/GMT-4",
                "UTC",
                "Z",
                "+04:00",
                "-03:30",
                "UTC+3",
                "GMT-11",
                "+05:45"
            })
    void theDatabaseTellsTheSameTime(String id) {
        var zone = ZoneId.of(id);
        var told = Async.await(() -> pool.preparedQuery("select $1::timestamptz at time zone $2 as told")
                .execute(Tuple.of(SUMMER.atOffset(ZoneOffset.UTC), SqlZone.of(zone))));
        assertThat(told.iterator().next().getLocalDateTime("told"))
                .isEqualTo(SUMMER.atZone(zone).toLocalDateTime());
    }
}
