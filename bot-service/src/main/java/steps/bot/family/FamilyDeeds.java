package steps.bot.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Objects;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.telegram.outgoing.BotName;
import steps.domain.content.Texts;
import steps.domain.family.FamilyName;
import steps.domain.family.FamilyTexts;
import steps.domain.family.Invitation;
import steps.domain.family.InvitationCode;
import steps.domain.family.change.Departures;
import steps.domain.family.change.Disbandments;
import steps.domain.family.change.Foundings;
import steps.domain.family.change.Handovers;
import steps.domain.family.change.InvitationAnswers;
import steps.domain.family.change.Invitations;
import steps.domain.family.change.Inviting;
import steps.domain.family.change.Removals;
import steps.domain.family.change.Renamings;

/** Does what people wish about their family, and shows it as it stands then. */
@Singleton
class FamilyDeeds {
    /** What {@code /start} brings by a link into a family. */
    static final String LINK_PREFIX = "fam_";

    private final Foundings foundings;
    private final Renamings renamings;
    private final Invitations invitations;
    private final InvitationAnswers answers;
    private final Departures departures;
    private final Removals removals;
    private final Handovers handovers;
    private final Disbandments disbandments;
    private final FamilyPages pages;
    private final FamilyHomeScreens screens;
    private final FamilyOutcomes outcomes;
    private final BotName bot;
    private final Texts texts;

    FamilyDeeds(
            Foundings foundings,
            Renamings renamings,
            Invitations invitations,
            InvitationAnswers answers,
            Departures departures,
            Removals removals,
            Handovers handovers,
            Disbandments disbandments,
            FamilyPages pages,
            FamilyHomeScreens screens,
            FamilyOutcomes outcomes,
            BotName bot,
            Texts texts) {
        this.foundings = foundings;
        this.renamings = renamings;
        this.invitations = invitations;
        this.answers = answers;
        this.departures = departures;
        this.removals = removals;
        this.handovers = handovers;
        this.disbandments = disbandments;
        this.pages = pages;
        this.screens = screens;
        this.outcomes = outcomes;
        this.bot = bot;
        this.texts = texts;
    }

    Uni<Turn> found(FamilyName name, Visit visit) {
        return foundings.found(visit.user(), name).chain(founding -> pages.home(outcomes.of(founding), visit));
    }

    Uni<Turn> rename(FamilyName name, Visit visit) {
        return renamings.rename(visit.user(), name).chain(renaming -> pages.home(outcomes.of(renaming), visit));
    }

    Uni<Turn> invite(String written, Visit visit) {
        return Username.in(written)
                .map(username -> invitations
                        .invite(visit.user(), username)
                        .chain(inviting -> pages.askWhom(outcomes.of(inviting, username, visit), visit)))
                .orElseGet(() -> pages.askWhom(outcomes.noUsername(), visit));
    }

    /** A message of its own, to be forwarded as it is. */
    Uni<Turn> makeLink(Visit visit) {
        return invitations
                .link(visit.user())
                .chain(inviting -> inviting instanceof Inviting.Linked(Invitation made)
                        ? pages.home(visit)
                                .map(home -> Turn.to(home.next())
                                        .say(link(made, visit))
                                        .then(home))
                        : pages.home(outcomes.of(inviting, "", visit), visit));
    }

    private String link(Invitation made, Visit visit) {
        var payload = LINK_PREFIX + Objects.requireNonNull(made.code()).value();
        return texts.html(
                FamilyTexts.LINKED,
                "family",
                made.familyName(),
                "until",
                screens.until(made, visit),
                "link",
                bot.linkTo(payload).orElse("/start " + payload));
    }

    Uni<Turn> withdraw(long invitationId, Visit visit) {
        return invitations
                .withdraw(visit.user(), invitationId)
                .chain(withdrawal -> pages.home(outcomes.of(withdrawal), visit));
    }

    Uni<Turn> accept(long invitationId, Visit visit) {
        return answers.accept(visit.user(), invitationId).chain(joining -> pages.home(outcomes.of(joining), visit));
    }

    Uni<Turn> follow(InvitationCode code, Visit visit) {
        return answers.accept(visit.user(), code).chain(joining -> pages.home(outcomes.of(joining), visit));
    }

    Uni<Turn> decline(long invitationId, Visit visit) {
        return answers.decline(visit.user(), invitationId)
                .chain(wasOpen -> pages.home(outcomes.ofDeclining(wasOpen), visit))
                .map(home -> home.below(visit).strip(visit));
    }

    Uni<Turn> leave(Visit visit) {
        return departures.leave(visit.user()).chain(departure -> pages.home(outcomes.of(departure), visit));
    }

    Uni<Turn> remove(long userId, Visit visit) {
        return removals.remove(visit.user(), userId).chain(removal -> pages.home(outcomes.of(removal), visit));
    }

    Uni<Turn> handOver(long userId, Visit visit) {
        return handovers.handOver(visit.user(), userId).chain(handover -> pages.home(outcomes.of(handover), visit));
    }

    Uni<Turn> disband(Visit visit) {
        return disbandments.disband(visit.user()).chain(disbandment -> pages.home(outcomes.of(disbandment), visit));
    }
}
