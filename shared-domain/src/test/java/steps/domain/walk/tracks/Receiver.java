package steps.domain.walk.tracks;

import java.util.Random;

/** What finds the position, and how it errs. */
public enum Receiver {
    /** An error that wanders about slowly: the first of two models of plain satellite receivers. */
    WANDERING {
        @Override
        Noise noise(Random random) {
            return new GpsNoise(random, random.nextDouble(3, 12));
        }
    },
    /** The second model, made independently of the first: grain from fix to fix on a bias that drifts and steps. */
    GRAINY {
        @Override
        Noise noise(Random random) {
            return new GrainyNoise(random);
        }
    },
    /** A phone that smooths its fixes before it gives them away, and so lags behind. */
    FUSED {
        @Override
        Noise noise(Random random) {
            return new FusedNoise(random);
        }
    },
    /** Android that takes now satellites, now the Wi-Fi around. */
    MIXED {
        @Override
        Noise noise(Random random) {
            return new MixedNoise(random);
        }
    },
    /** Behind walls: a large error that drifts, and hops between the access points that it knows. */
    INDOORS {
        @Override
        Noise noise(Random random) {
            return new IndoorNoise(random);
        }
    },
    /** Between high buildings: bursts of reflected signals, of which half is told. */
    CANYON {
        @Override
        Noise noise(Random random) {
            return new CanyonNoise(random);
        }
    };

    abstract Noise noise(Random random);
}
