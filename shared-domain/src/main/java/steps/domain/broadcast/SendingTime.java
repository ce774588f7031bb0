package steps.domain.broadcast;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a broadcast takes when nothing else is being sent. */
@Singleton
public class SendingTime {
    private final double ratePerSecond;

    SendingTime(@ConfigProperty(name = "steps.telegram.rate-per-second", defaultValue = "30") double ratePerSecond) {
        this.ratePerSecond = ratePerSecond;
    }

    public Duration of(long people, BroadcastMessage message) {
        return Duration.ofSeconds((long) Math.ceil(people * message.messages() / ratePerSecond));
    }
}
