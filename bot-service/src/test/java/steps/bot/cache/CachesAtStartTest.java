package steps.bot.cache;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steps.platform.cache.Caches;
import steps.story.stage.StoryTest;
import steps.testing.Waits;

@StoryTest
@TestProfile(CachesAtStartTest.WithoutScheduler.class)
class CachesAtStartTest {
    @Inject
    Caches caches;

    @Test
    void cachesAreReadBeforeTheSchedulerTicks() {
        Waits.until(Duration.ofSeconds(5), "the caches are loaded", caches::areLoaded);
    }

    public static class WithoutScheduler implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }
}
