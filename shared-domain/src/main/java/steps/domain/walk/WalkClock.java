package steps.domain.walk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.domain.user.User;

/** Decides which local day a moment belongs to. */
@Singleton
public class WalkClock {
    private final ZoneId ours;

    public WalkClock(@ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours) {
        this.ours = ours;
    }

    public ZoneId zoneOf(User user) {
        return user.zoneOr(ours);
    }

    /** The zone as it stands in a person's row, null for the service's. */
    public ZoneId zoneOf(String written) {
        return written == null ? ours : ZoneId.of(written);
    }

    public LocalDate dayOf(Instant moment, User user) {
        return LocalDate.ofInstant(moment, zoneOf(user));
    }
}
