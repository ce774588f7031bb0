package steps.bot.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;
import steps.story.stage.StoryTest;

@StoryTest
class CachesReadyTest {
    @Inject
    Pool pool;

    @Test
    void aReplicaThatHasNotReadItsTextsIsNotReady() {
        var caches = new Caches(pool);
        caches.add(new VersionedCache<>("content", () -> Uni.createFrom().item("texts")));
        var ready = new CachesReady(caches);
        assertThat(status(ready)).isEqualTo(Status.DOWN);

        caches.refresh().await().indefinitely();
        assertThat(status(ready)).isEqualTo(Status.UP);
    }

    @Test
    void aReplicaThatCouldNotReadThemIsNotReady() {
        var caches = new Caches(pool);
        caches.add(new VersionedCache<>("content", () -> Uni.createFrom().failure(new IllegalStateException("away"))));
        assertThat(caches.refresh().onFailure().recoverWithNull().await().indefinitely())
                .isNull();

        assertThat(status(new CachesReady(caches))).isEqualTo(Status.DOWN);
    }

    private static Status status(CachesReady ready) {
        return ready.call().await().indefinitely().getStatus();
    }
}
