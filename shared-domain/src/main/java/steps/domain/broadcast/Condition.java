package steps.domain.broadcast;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;

/** What is true of people; stored as JSON, whose names are a contract like column names. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.InFamily.class, name = "in_family"),
    @JsonSubTypes.Type(value = Condition.Walked.class, name = "walked"),
    @JsonSubTypes.Type(value = Condition.HasPoints.class, name = "has_points"),
    @JsonSubTypes.Type(value = Condition.Ordered.class, name = "ordered"),
    @JsonSubTypes.Type(value = Condition.Speaks.class, name = "speaks"),
    @JsonSubTypes.Type(value = Condition.InvitedBy.class, name = "invited_by"),
    @JsonSubTypes.Type(value = Condition.Listed.class, name = "listed")
})
public sealed interface Condition {
    /** Somebody is a member of a family now, or of none. */
    record InFamily(boolean member) implements Condition {}

    /** Somebody has begun a walk within the last days, or none. */
    record Walked(int days, boolean walked) implements Condition {
        public Walked {
            if (days < 1 || days > 3_650) {
                throw new IllegalArgumentException("From one day to ten years.");
            }
        }
    }

    /** What somebody can spend, their family's points among it. */
    record HasPoints(long atLeast) implements Condition {
        public HasPoints {
            if (atLeast < 1) {
                throw new IllegalArgumentException("Everybody has no points.");
            }
        }
    }

    /** Somebody has ever made an order that was not canceled, or never. */
    record Ordered(boolean ever) implements Condition {}

    /** Which language the bot speaks with somebody: its code, as of ISO 639-1. */
    record Speaks(String language) implements Condition {
        public Speaks {
            if (!"ru".equals(language) && !"en".equals(language)) {
                throw new IllegalArgumentException("The bot does not speak that.");
            }
        }
    }

    /** Somebody came by this person's invitation. */
    record InvitedBy(long userId) implements Condition {}

    /** Somebody is on a list of Telegram ids that was uploaded. */
    record Listed(List<Long> telegramIds) implements Condition {
        /** Such a list is stored in the broadcast's row. */
        public static final int MOST = 100_000;

        public Listed {
            telegramIds = List.copyOf(Objects.requireNonNull(telegramIds, "telegramIds"));
            if (telegramIds.isEmpty() || telegramIds.size() > MOST) {
                throw new IllegalArgumentException("From one to " + MOST + " people.");
            }
        }
    }
}
