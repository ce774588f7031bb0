package steps.domain.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What somebody else has done in a family. People are told by number, since who has left the bot is to be named nowhere; their
 * names are looked up when it is sent.
 */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FamilyNotice.Invited.class, name = "family_invited"),
    @JsonSubTypes.Type(value = FamilyNotice.Declined.class, name = "family_declined"),
    @JsonSubTypes.Type(value = FamilyNotice.Joined.class, name = "family_joined"),
    @JsonSubTypes.Type(value = FamilyNotice.Left.class, name = "family_left"),
    @JsonSubTypes.Type(value = FamilyNotice.Removed.class, name = "family_removed"),
    @JsonSubTypes.Type(value = FamilyNotice.MemberRemoved.class, name = "family_member_removed"),
    @JsonSubTypes.Type(value = FamilyNotice.Renamed.class, name = "family_renamed"),
    @JsonSubTypes.Type(value = FamilyNotice.Disbanded.class, name = "family_disbanded"),
    @JsonSubTypes.Type(value = FamilyNotice.BecameOwner.class, name = "family_became_owner"),
    @JsonSubTypes.Type(value = FamilyNotice.OwnerChanged.class, name = "family_owner_changed")
})
public sealed interface FamilyNotice extends Notice {
    /** Whether it is only about others, so that whoever wants no such news can do without. */
    default boolean concernsOnlyOthers() {
        return switch (this) {
            case Declined declined -> true;
            case Joined joined -> true;
            case Left left -> true;
            case MemberRemoved removed -> true;
            case Renamed renamed -> true;
            case OwnerChanged changed -> true;
            case Invited invited -> false;
            case Removed removed -> false;
            case Disbanded disbanded -> false;
            case BecameOwner became -> false;
        };
    }

    /** To whoever is asked to join. */
    record Invited(long invitationId) implements FamilyNotice {}

    /** To whoever has invited them. */
    record Declined(long userId, String family) implements FamilyNotice {}

    /** To those who were there before. */
    record Joined(long userId, String family) implements FamilyNotice {}

    /** To those who stay, with the points that went along. */
    record Left(long userId, String family, long points) implements FamilyNotice {}

    /** To whoever has to go. */
    record Removed(String family, long points) implements FamilyNotice {}

    /** To those who stay, with the points that went along. */
    record MemberRemoved(long userId, String family, long points) implements FamilyNotice {}

    record Renamed(long userId, String before, String family) implements FamilyNotice {}

    /** With the points that are the reader's own again. */
    record Disbanded(String family, long points) implements FamilyNotice {}

    record BecameOwner(String family) implements FamilyNotice {}

    record OwnerChanged(long userId, String family) implements FamilyNotice {}
}
