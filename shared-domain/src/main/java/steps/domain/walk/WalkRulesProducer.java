package steps.domain.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives every walk the measured rules. */
@ApplicationScoped
class WalkRulesProducer {
    @Produces
    @Singleton
    WalkRules rules() {
        return WalkRules.defaults();
    }
}
