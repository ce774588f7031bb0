package steps.bot.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.bot.menu.MenuState;
import steps.domain.family.Family;
import steps.domain.family.FamilyHome;
import steps.domain.family.FamilyHomes;
import steps.domain.family.Invitation;
import steps.domain.family.InvitationCode;
import steps.domain.family.Member;
import steps.domain.family.change.Invitations;
import steps.domain.ledger.Ledger;

/** Finds what is shown of a family; who is in none is shown what they can do about that. */
@Singleton
class FamilyPages {
    private final FamilyHomes homes;
    private final Invitations invitations;
    private final Ledger ledger;
    private final FamilyHomeScreens screens;
    private final FamilyQuestions questions;
    private final FamilyOutcomes outcomes;

    FamilyPages(
            FamilyHomes homes,
            Invitations invitations,
            Ledger ledger,
            FamilyHomeScreens screens,
            FamilyQuestions questions,
            FamilyOutcomes outcomes) {
        this.homes = homes;
        this.invitations = invitations;
        this.ledger = ledger;
        this.screens = screens;
        this.questions = questions;
        this.outcomes = outcomes;
    }

    Uni<Turn> home(Visit visit) {
        return home(null, visit);
    }

    /** With what has become of a wish above it. */
    Uni<Turn> home(@Nullable String news, Visit visit) {
        return homes.of(visit.user()).chain(home -> home == null ? none(news, visit) : shown(news, home, visit));
    }

    private Uni<Turn> shown(@Nullable String news, FamilyHome home, Visit visit) {
        return turn(Menu.atMenu().show(visit, under(news, screens.home(home, visit)), screens.keys(home, visit)));
    }

    /** Whoever has been invited sees that again: the notice may be far above. */
    private Uni<Turn> none(@Nullable String news, Visit visit) {
        return invitations.openFor(visit.user()).map(open -> {
            var turn = Menu.atMenu().show(visit, under(news, screens.none()), screens.noneKeys());
            for (var invitation : open) {
                turn = turn.say(screens.invitation(invitation, visit), screens.answers(invitation));
            }
            return turn;
        });
    }

    private static String under(@Nullable String news, String shown) {
        return news == null ? shown : news + "\n\n" + shown;
    }

    /** What a link leads to. */
    Uni<Turn> invitation(String written, Visit visit) {
        return InvitationCode.parse(written)
                .map(invitations::find)
                .orElseGet(() -> Uni.createFrom().nullItem())
                .chain(found -> found != null && found.isOpen(visit.now())
                        ? turn(invitation(found, visit))
                        : home(outcomes.closed(), visit));
    }

    private Turn invitation(Invitation invitation, Visit visit) {
        return Menu.atMenu().show(visit, screens.invitation(invitation, visit), screens.answers(invitation));
    }

    Uni<Turn> card(long userId, Visit visit) {
        return about(
                userId,
                visit,
                (family, member, home) -> turn(Menu.atMenu()
                        .show(visit, screens.card(home, member, visit), screens.cardKeys(family, member, visit))));
    }

    Uni<Turn> askName(Visit visit) {
        return homes.of(visit.user())
                .chain(home -> home == null
                        ? ledger.fundsOf(visit.user().id())
                                .map(funds -> Turn.to(new FamilyState.Naming())
                                        .show(visit, questions.name(funds.own()), questions.backKeys()))
                        : home(visit));
    }

    Uni<Turn> askNewName(Visit visit) {
        return ask(visit, new FamilyState.Renaming(), questions::newName, questions.backKeys());
    }

    /** Somebody is asked for once more after each that was invited. */
    Uni<Turn> askWhom(@Nullable String news, Visit visit) {
        return ask(visit, new FamilyState.Inviting(), family -> under(news, questions.whom()), questions.whomKeys());
    }

    /** Nothing that a name could be: it is asked for again. */
    Turn wrongName(FamilyState stay) {
        return Turn.to(stay).say(questions.wrongName(), questions.backKeys());
    }

    Uni<Turn> askLeave(Visit visit) {
        return ask(
                visit,
                new MenuState.AtMenu(),
                family ->
                        questions.leave(family, family.member(visit.user().id()).orElseThrow()),
                questions.leaveKeys());
    }

    Uni<Turn> askDisband(Visit visit) {
        return ask(visit, new MenuState.AtMenu(), questions::disband, questions.disbandKeys());
    }

    Uni<Turn> askRemove(long userId, Visit visit) {
        return about(
                userId,
                visit,
                (family, member, home) -> turn(
                        Menu.atMenu().show(visit, questions.remove(family, member), questions.removeKeys(userId))));
    }

    Uni<Turn> askHandOver(long userId, Visit visit) {
        return about(
                userId,
                visit,
                (family, member, home) -> turn(
                        Menu.atMenu().show(visit, questions.handOver(family, member), questions.handOverKeys(userId))));
    }

    private Uni<Turn> ask(Visit visit, DialogState next, Function<Family, String> question, Keyboard answers) {
        return homes.of(visit.user())
                .chain(home -> home == null
                        ? home(outcomes.notMember(), visit)
                        : turn(Turn.to(next).show(visit, question.apply(home.family()), answers)));
    }

    private Uni<Turn> about(long userId, Visit visit, Shown shown) {
        return homes.of(visit.user()).chain(home -> {
            if (home == null) {
                return home(outcomes.notMember(), visit);
            }
            var member = home.family().member(userId);
            return member.isEmpty() ? home(outcomes.noMember(), visit) : shown.of(home.family(), member.get(), home);
        });
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }

    private interface Shown {
        Uni<Turn> of(Family family, Member member, FamilyHome home);
    }
}
