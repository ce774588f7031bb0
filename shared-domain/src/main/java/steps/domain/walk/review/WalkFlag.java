package steps.domain.walk.review;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What looks wrong about a walk. The properties are stored as JSON: a contract like a column's name. */
@RegisterForReflection(registerFullHierarchy = true)
public sealed interface WalkFlag {
    /** As in the database. */
    String kind();

    /** Most of the way was a ride: not counted, but somebody tried. */
    record Ride(long riddenM, long countedM) implements WalkFlag {
        @Override
        public String kind() {
            return "ride";
        }
    }

    /** From one place to another faster than anything on the ground; {@code atS} counts from 1970. */
    record Teleport(long atS, long metres, long seconds) implements WalkFlag {
        @Override
        public String kind() {
            return "teleport";
        }
    }

    /** The fixes of an earlier walk once more. */
    record Replay(long ofWalk, int same, int hashes) implements WalkFlag {
        @Override
        public String kind() {
            return "replay";
        }
    }

    /** The fixes of somebody else who walked at the same time: one phone, two accounts. */
    record Twin(long ofWalk, int same, int hashes) implements WalkFlag {
        @Override
        public String kind() {
            return "twin";
        }
    }

    /** Nothing looks wrong to us; the walker wants it looked at. */
    record Asked() implements WalkFlag {
        @Override
        public String kind() {
            return "asked";
        }
    }

    /** No receiver is so exact: the fixes stand on lines, evenly, and all claim the same accuracy. */
    record TooRegular(int places, int exact) implements WalkFlag {
        @Override
        public String kind() {
            return "too_regular";
        }
    }
}
