package steps.story;

import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import steps.domain.walk.WalkRules;

/** Long tracks are measured to their end: no daily limit stops them. */
public class UnlimitedSteps implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(Rules.class);
    }

    /** The measured rules with a limit that nobody reaches. */
    @Alternative
    @Dependent
    static class Rules {
        @Produces
        @Singleton
        WalkRules rules() {
            var usual = WalkRules.defaults();
            return new WalkRules(
                    usual.maxAccuracyM(),
                    usual.accuracyIfAbsentM(),
                    usual.startDistanceM(),
                    usual.startFactor(),
                    usual.stepDistanceM(),
                    usual.shortestSegmentS(),
                    usual.speedLimitKmh(),
                    usual.confirmFastS(),
                    usual.restS(),
                    usual.averagingS(),
                    usual.slowEndsRideS(),
                    usual.gapS(),
                    usual.stepLengthM(),
                    1_000_000);
        }
    }
}
