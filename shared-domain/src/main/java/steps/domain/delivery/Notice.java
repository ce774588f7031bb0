package steps.domain.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened to a person, or a message that was written for them. The bot says it in words when it is sent,
 * so that the words are those of that moment. Stored as JSON: the names and the properties are a contract like column names.
 * Rows without a name are older than the names: messages that were written out.
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Notice.Written.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Notice.OrderShipped.class, name = "order_shipped"),
    @JsonSubTypes.Type(value = Notice.OrderDelivered.class, name = "order_delivered"),
    @JsonSubTypes.Type(value = Notice.OrderCanceled.class, name = "order_canceled"),
    @JsonSubTypes.Type(value = Notice.WalkSilent.class, name = "walk_silent"),
    @JsonSubTypes.Type(value = Notice.WalkReminder.class, name = "walk_reminder"),
    @JsonSubTypes.Type(value = Notice.PromoRefilled.class, name = "promo_refilled"),
    @JsonSubTypes.Type(value = Notice.PromoRefunded.class, name = "promo_refunded"),
    @JsonSubTypes.Type(value = Notice.FriendWalked.class, name = "friend_walked"),
    @JsonSubTypes.Type(value = Notice.PointsAdjusted.class, name = "points_adjusted"),
    @JsonSubTypes.Type(value = Notice.WalkFoundRight.class, name = "walk_found_right"),
    @JsonSubTypes.Type(FamilyNotice.class),
    @JsonSubTypes.Type(ManagerNotice.class),
    @JsonSubTypes.Type(value = Notice.Written.class, name = "written")
})
public sealed interface Notice
        permits Notice.OrderShipped,
                Notice.OrderDelivered,
                Notice.OrderCanceled,
                Notice.WalkSilent,
                Notice.WalkReminder,
                Notice.PromoRefilled,
                Notice.PromoRefunded,
                Notice.FriendWalked,
                Notice.PointsAdjusted,
                Notice.WalkFoundRight,
                FamilyNotice,
                ManagerNotice,
                Notice.Written {
    /**
     * A parcel is on its way.
     *
     * @param trackingUrl where it can be followed
     */
    record OrderShipped(long orderId, @Nullable String trackingUrl) implements Notice {}

    /** A parcel has arrived. */
    record OrderDelivered(long orderId) implements Notice {}

    /** An order was canceled by somebody other than its buyer. */
    record OrderCanceled(long orderId, long refundedPoints) implements Notice {}

    /** The phone of a walk that goes on has fallen silent. */
    record WalkSilent(long walkId) implements Notice {}

    /** It is the hour at which somebody wants to be reminded of a walk. */
    record WalkReminder() implements Notice {}

    /** There are promo codes again, of a group that somebody waits for. */
    record PromoRefilled(long groupId, String title) implements Notice {}

    /** A promo code did not work, and its points went back. */
    record PromoRefunded(String code, long refundedPoints) implements Notice {}

    /**
     * Somebody's friend has walked for the first time.
     *
     * @param friendId of the user; who they are is looked up when it is said, since they may have gone by then
     * @param rewardPoints what it has brought whoever invited them; may be none
     */
    record FriendWalked(long friendId, long rewardPoints) implements Notice {}

    /**
     * An operator has given somebody points, or taken some.
     *
     * @param points fewer than none when they were taken
     * @param message the operator's own words, as they typed them; may be empty
     */
    record PointsAdjusted(long points, String message) implements Notice {
        public PointsAdjusted {
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * Somebody has looked at a walk because its walker wanted it, and changes nothing.
     *
     * @param startedAtS when it began, in seconds since 1970
     * @param zone in which the walker lives
     * @param message the operator's own words, as they typed them; may be empty
     */
    record WalkFoundRight(long walkId, long startedAtS, String zone, String message) implements Notice {
        public WalkFoundRight {
            Objects.requireNonNull(zone, "zone");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * A message that was written out, for one person or for many.
     *
     * @param html in Telegram's HTML
     * @param rows of buttons under it
     * @param photo over the words: the {@code file_id} of a picture that Telegram has already
     */
    record Written(
            String html, List<List<Key>> rows, @Nullable String photo) implements Notice {
        public Written {
            if (html.isBlank()) {
                throw new IllegalArgumentException("A message says something.");
            }
            rows = rows.stream().map(List::copyOf).toList();
        }

        public static Written of(String html) {
            return of(html, List.of());
        }

        public static Written of(String html, List<List<Key>> rows) {
            return new Written(html, rows, null);
        }

        public Written withPhoto(String fileId) {
            return new Written(html, rows, fileId);
        }
    }

    /** A button's words and what pressing it sends, at most 64 bytes. */
    @RegisterForReflection
    record Key(String label, String data) {
        public Key {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(data, "data");
        }
    }
}
