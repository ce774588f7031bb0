package steps.bot.walk.card;

import java.util.List;

/** A part of a walk of which the same became all along, from where the part before it ended. */
record Stretch(Kind kind, List<Place> places) {
    Stretch {
        places = List.copyOf(places);
    }

    /** What became of the way, in the order of the card's legend. */
    enum Kind {
        COUNTED(0x1B9A59),
        OVER_LIMIT(0x3F7FE8),
        TOO_FAST(0xE0453A),
        STANDING(0xF09A2A),
        NO_CONNECTION(0x8D99A6),
        WEAK_SIGNAL(0x9B7FC4);

        private final int colour;

        Kind(int colour) {
            this.colour = colour;
        }

        int colour() {
            return colour;
        }
    }

    /** In degrees. */
    record Place(double latitude, double longitude) {}
}
