package steps.bot.family;

import static steps.bot.dialog.language.Figures.figures;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Rendering;
import steps.bot.dialog.Reply;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.delivery.FamilyNotice;
import steps.domain.family.FamilyNoticeTexts;
import steps.domain.family.Invitation;
import steps.domain.family.change.Invitations;
import steps.domain.user.UserRepository;

/** Tells people what others did in their family, with the names that those have when it is said. */
@Singleton
public class FamilyNews {
    private final Texts texts;
    private final UserRepository users;
    private final Invitations invitations;
    private final FamilyHomeScreens screens;
    private final ZoneId ours;
    private final Clock clock;

    FamilyNews(
            Texts texts,
            UserRepository users,
            Invitations invitations,
            FamilyHomeScreens screens,
            @ConfigProperty(name = "steps.time-zone") ZoneId ours,
            Clock clock) {
        this.texts = texts;
        this.users = users;
        this.invitations = invitations;
        this.screens = screens;
        this.ours = ours;
        this.clock = clock;
    }

    /** What is said once all that has to be looked up is known. */
    public Uni<Rendering> prepare(FamilyNotice notice) {
        return switch (notice) {
            case FamilyNotice.Invited(long id) -> invitations.find(id).chain(found -> now(() -> invited(found)));
            case FamilyNotice.Declined(long who, String family) ->
                about(who, name -> say(FamilyNoticeTexts.DECLINED, "name", name, "family", family));
            case FamilyNotice.Joined(long who, String family) ->
                about(who, name -> say(FamilyNoticeTexts.JOINED, "name", name, "family", family));
            case FamilyNotice.Left(long who, String family, long points) ->
                about(who, name -> gone(FamilyNoticeTexts.LEFT, name, family, points));
            case FamilyNotice.MemberRemoved(long who, String family, long points) ->
                about(who, name -> gone(FamilyNoticeTexts.MEMBER_REMOVED, name, family, points));
            case FamilyNotice.Renamed(long who, String before, String family) ->
                about(who, name -> say(FamilyNoticeTexts.RENAMED, "name", name, "before", before, "family", family));
            case FamilyNotice.OwnerChanged(long who, String family) ->
                about(who, name -> say(FamilyNoticeTexts.OWNER_CHANGED, "name", name, "family", family));
            case FamilyNotice.Removed(String family, long points) ->
                now(() -> paid(FamilyNoticeTexts.REMOVED, family, points));
            case FamilyNotice.Disbanded(String family, long points) ->
                now(() -> paid(FamilyNoticeTexts.DISBANDED, family, points));
            case FamilyNotice.BecameOwner(String family) ->
                now(() -> say(FamilyNoticeTexts.BECAME_OWNER, "family", family));
        };
    }

    private Uni<Rendering> about(long userId, Function<String, Reply.Say> rendering) {
        return users.findById(userId).chain(user -> now(() -> rendering.apply(nameOr(user.firstName()))));
    }

    private Reply.Say gone(TextKey key, String name, String family, long points) {
        return say(key, "name", name, "family", family, "points", figures().points(points));
    }

    private Reply.Say paid(TextKey key, String family, long points) {
        return say(key, "family", family, "points", figures().points(points));
    }

    private static Uni<Rendering> now(Rendering rendering) {
        return Uni.createFrom().item(rendering);
    }

    private Reply.Say invited(Invitation invitation) {
        return invitation.isOpen(clock.instant())
                ? new Reply.Say(
                        texts.html(
                                FamilyNoticeTexts.INVITED,
                                "name",
                                nameOr(invitation.inviterName()),
                                "family",
                                invitation.familyName(),
                                "until",
                                figures().moment(invitation.expiresAt(), ours)),
                        screens.answers(invitation),
                        null)
                : say(FamilyNoticeTexts.INVITATION_CLOSED, "family", invitation.familyName());
    }

    /** Who has had their data removed has no name any more. */
    private String nameOr(String firstName) {
        return firstName.isBlank() ? texts.words(FamilyNoticeTexts.SOMEBODY) : firstName;
    }

    private Reply.Say say(TextKey key, Object... values) {
        return new Reply.Say(texts.html(key, values), Keyboard.none(), null);
    }
}
