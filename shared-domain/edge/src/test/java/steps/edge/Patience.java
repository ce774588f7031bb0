package steps.edge;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** Settings under which the edge is tested. */
record Patience() implements EdgeSettings {
    @Override
    public Duration headPatience() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration nextHeadPatience() {
        return Duration.ofSeconds(75);
    }

    @Override
    public Duration bodyPatience() {
        return Duration.ofSeconds(20);
    }

    @Override
    public MemorySize slowestBody() {
        return new MemorySize(BigInteger.valueOf(8_000));
    }

    @Override
    public MemorySize bodiesAtOnce() {
        return new MemorySize(BigInteger.valueOf(100));
    }
}
