package steps.domain.walk.tracks;

import java.util.Random;

/** How often a Telegram client reports. */
public enum Client {
    /** The map is open on the screen. */
    OPEN_MAP {
        @Override
        int nextS(int second, Trail trail, Random random) {
            return second + 2;
        }
    },
    /** Android wakes up in the pocket. */
    POCKET {
        @Override
        int nextS(int second, Trail trail, Random random) {
            return second + random.nextInt(40, 61);
        }
    },
    /** iOS reports when it likes: mostly often, sometimes not for minutes. */
    IOS {
        @Override
        int nextS(int second, Trail trail, Random random) {
            return second
                    + switch (random.nextInt(20)) {
                        case 0 -> random.nextInt(45, 180);
                        case 1, 2, 3, 4, 5 -> random.nextInt(15, 45);
                        default -> random.nextInt(3, 15);
                    };
        }
    },
    /** Android that lets Telegram locate "only while using the app", or saves its battery: what the system hands out. */
    BATCHED {
        @Override
        int nextS(int second, Trail trail, Random random) {
            return second + random.nextInt(120, 301);
        }
    },
    /** iOS that tells of significant changes only: after 500 m, and not within five minutes. */
    SIGNIFICANT {
        @Override
        int nextS(int second, Trail trail, Random random) {
            int next = second + 300;
            while (next < trail.seconds() && trail.at(second).metresTo(trail.at(next)) < 500) {
                next++;
            }
            return next;
        }
    };

    /** Whether it reports often enough to tell how somebody went. */
    public boolean isFrequent() {
        return this == OPEN_MAP || this == POCKET || this == IOS;
    }

    /** When it reports again. */
    abstract int nextS(int second, Trail trail, Random random);
}
