package steps.domain.walk.tracks;

import java.util.Random;

/** How often a Telegram client reports. */
public enum Client {
    /** The map is open on the screen. */
    OPEN_MAP {
        @Override
        int nextPauseS(Random random) {
            return 2;
        }
    },
    /** Android wakes up in the pocket. */
    POCKET {
        @Override
        int nextPauseS(Random random) {
            return random.nextInt(40, 61);
        }
    },
    /** iOS reports when it likes: mostly often, sometimes not for minutes. */
    IOS {
        @Override
        int nextPauseS(Random random) {
            return switch (random.nextInt(20)) {
                case 0 -> random.nextInt(45, 180);
                case 1, 2, 3, 4, 5 -> random.nextInt(15, 45);
                default -> random.nextInt(3, 15);
            };
        }
    };

    abstract int nextPauseS(Random random);
}
