package steps.bot.family;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import steps.bot.dialog.Visit;
import steps.domain.content.Texts;
import steps.domain.family.Family;
import steps.domain.family.FamilyTexts;
import steps.domain.family.change.Departure;
import steps.domain.family.change.Disbandment;
import steps.domain.family.change.Founding;
import steps.domain.family.change.Handover;
import steps.domain.family.change.Inviting;
import steps.domain.family.change.Joining;
import steps.domain.family.change.Removal;
import steps.domain.family.change.Renaming;
import steps.domain.family.change.Withdrawal;
import steps.domain.ledger.Points;

/** What became of a wish about a family, in words. */
@Singleton
class FamilyOutcomes {
    private final Texts texts;
    private final FamilyHomeScreens screens;

    FamilyOutcomes(Texts texts, FamilyHomeScreens screens) {
        this.texts = texts;
        this.screens = screens;
    }

    String of(Founding founding) {
        return switch (founding) {
            case Founding.Founded founded ->
                texts.html(FamilyTexts.FOUNDED, "family", founded.family().name());
            case Founding.AlreadyMember already -> texts.html(FamilyTexts.MEMBER_ALREADY);
        };
    }

    String of(Renaming renaming) {
        return switch (renaming) {
            case Renaming.Renamed renamed ->
                texts.html(FamilyTexts.RENAMED, "family", renamed.name().value());
            case Renaming.Unchanged same ->
                texts.html(FamilyTexts.RENAMED, "family", same.name().value());
            case Renaming.NotMember none -> notMember();
        };
    }

    /**
     * But for a link, which is a message of its own.
     *
     * @param username as it was written
     */
    String of(Inviting inviting, String username, Visit visit) {
        return switch (inviting) {
            case Inviting.Invited invited ->
                texts.html(FamilyTexts.INVITED, "name", screens.invitee(invited.invitation()));
            case Inviting.Linked linked ->
                throw new IllegalArgumentException(
                        "A link is shown: " + linked.invitation().id());
            case Inviting.AskedBefore before ->
                texts.html(
                        FamilyTexts.ASKED_BEFORE,
                        "name",
                        screens.invitee(before.invitation()),
                        "until",
                        screens.until(before.invitation(), visit));
            case Inviting.Unknown unknown -> texts.html(FamilyTexts.UNKNOWN, "username", username);
            case Inviting.Ambiguous ambiguous -> texts.html(FamilyTexts.AMBIGUOUS, "username", username);
            case Inviting.AlreadyHere here -> texts.html(FamilyTexts.HERE_ALREADY);
            case Inviting.DeclinedLately declined -> texts.html(FamilyTexts.DECLINED_LATELY);
            case Inviting.TooMany tooMany -> texts.html(FamilyTexts.TOO_MANY);
            case Inviting.Full(Family family) -> full(family);
            case Inviting.NotMember none -> notMember();
        };
    }

    String of(Withdrawal withdrawal) {
        return switch (withdrawal) {
            case Withdrawal.Withdrawn withdrawn -> texts.html(FamilyTexts.WITHDRAWN);
            case Withdrawal.Closed closed -> texts.html(FamilyTexts.CLOSED);
            case Withdrawal.NotAllowed others -> texts.html(FamilyTexts.WITHDRAW_OTHERS);
        };
    }

    String of(Joining joining) {
        return switch (joining) {
            case Joining.Joined(Family family, Points brought)
            when brought.value() == 0 -> texts.html(FamilyTexts.JOINED_WITHOUT_POINTS, "family", family.name());
            case Joining.Joined(Family family, Points brought) ->
                texts.html(
                        FamilyTexts.JOINED,
                        "family",
                        family.name(),
                        "points",
                        figures().points(brought.value()));
            case Joining.AlreadyHere here -> texts.html(FamilyTexts.MEMBER_ALREADY);
            case Joining.InAnother(Family family) -> texts.html(FamilyTexts.IN_ANOTHER, "family", family.name());
            case Joining.Full(Family family) -> full(family);
            case Joining.Closed closed -> texts.html(FamilyTexts.CLOSED);
        };
    }

    String ofDeclining(boolean wasOpen) {
        return texts.html(wasOpen ? FamilyTexts.DECLINED : FamilyTexts.CLOSED);
    }

    String of(Departure departure) {
        return switch (departure) {
            case Departure.Left left -> paid(FamilyTexts.LEFT, left.family(), left.paid());
            case Departure.NotMember none -> notMember();
        };
    }

    String of(Disbandment disbandment) {
        return switch (disbandment) {
            case Disbandment.Disbanded gone -> paid(FamilyTexts.DISBANDED, gone.family(), gone.paid());
            case Disbandment.NotOwner notOwner -> texts.html(FamilyTexts.NOT_OWNER);
            case Disbandment.NotMember none -> notMember();
        };
    }

    String of(Removal removal) {
        return switch (removal) {
            case Removal.Removed gone ->
                texts.html(
                        FamilyTexts.REMOVED,
                        "name",
                        gone.member().firstName(),
                        "points",
                        figures().points(gone.paid().value()));
            case Removal.NotOwner notOwner -> texts.html(FamilyTexts.NOT_OWNER);
            case Removal.NoSuchMember nobody -> noMember();
            case Removal.NotMember none -> notMember();
        };
    }

    String of(Handover handover) {
        return switch (handover) {
            case Handover.HandedOver given ->
                texts.html(FamilyTexts.HANDED_OVER, "name", given.owner().firstName());
            case Handover.NotOwner notOwner -> texts.html(FamilyTexts.NOT_OWNER);
            case Handover.NoSuchMember nobody -> noMember();
            case Handover.NotMember none -> notMember();
        };
    }

    String noMember() {
        return texts.html(FamilyTexts.NO_MEMBER);
    }

    String notMember() {
        return texts.html(FamilyTexts.NOT_MEMBER);
    }

    String closed() {
        return texts.html(FamilyTexts.CLOSED);
    }

    String noUsername() {
        return texts.html(FamilyTexts.NO_USERNAME);
    }

    private String full(Family family) {
        return texts.html(FamilyTexts.FULL, "family", family.name(), "most", Family.MOST_MEMBERS);
    }

    private String paid(FamilyTexts key, Family family, Points points) {
        return texts.html(key, "family", family.name(), "points", figures().points(points.value()));
    }
}
