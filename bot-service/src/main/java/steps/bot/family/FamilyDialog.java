package steps.bot.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Input;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.domain.family.FamilyName;

/** Lets people share their points with a family: found one, invite, join, and part again. */
@Singleton
class FamilyDialog implements WaitingDialog<FamilyState, FamilyButton> {
    private final FamilyPages pages;
    private final FamilyDeeds deeds;

    FamilyDialog(FamilyPages pages, FamilyDeeds deeds) {
        this.pages = pages;
        this.deeds = deeds;
    }

    @Override
    public String tag() {
        return FamilyButton.TAG;
    }

    @Override
    public Class<FamilyState> states() {
        return FamilyState.class;
    }

    @Override
    public Set<String> commands() {
        return Set.of("family");
    }

    @Override
    public Optional<FamilyButton> button(CallbackData wire) {
        return FamilyButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return pages.home(visit);
    }

    @Override
    public Uni<Turn> on(FamilyState state, Visit visit) {
        var written = visit.input() instanceof Input.Text text ? text.text() : "";
        return switch (state) {
            case FamilyState.Naming naming -> named(naming, written, visit, deeds::found);
            case FamilyState.Renaming renaming -> named(renaming, written, visit, deeds::rename);
            case FamilyState.Inviting inviting -> deeds.invite(written, visit);
        };
    }

    @Override
    public Uni<Turn> again(FamilyState state, Visit visit) {
        return switch (state) {
            case FamilyState.Naming naming -> pages.askName(visit);
            case FamilyState.Renaming renaming -> pages.askNewName(visit);
            case FamilyState.Inviting inviting -> pages.askWhom(null, visit);
        };
    }

    private Uni<Turn> named(
            FamilyState state, String written, Visit visit, BiFunction<FamilyName, Visit, Uni<Turn>> deed) {
        return FamilyName.parse(written)
                .map(name -> deed.apply(name, visit))
                .orElseGet(() -> Uni.createFrom().item(pages.wrongName(state)));
    }

    @Override
    public Uni<Turn> press(FamilyButton button, Visit visit) {
        return switch (button) {
            case FamilyButton.Home home -> pages.home(visit);
            case FamilyButton.Create create -> pages.askName(visit);
            case FamilyButton.Rename rename -> pages.askNewName(visit);
            case FamilyButton.Add add -> pages.askWhom(null, visit);
            case FamilyButton.MakeLink link -> deeds.makeLink(visit);
            case FamilyButton.Withdraw(long invitation) -> deeds.withdraw(invitation, visit);
            case FamilyButton.Card(long user) -> pages.card(user, visit);
            case FamilyButton.AskLeave ask -> pages.askLeave(visit);
            case FamilyButton.Leave leave -> deeds.leave(visit);
            case FamilyButton.AskRemove(long user) -> pages.askRemove(user, visit);
            case FamilyButton.Remove(long user) -> deeds.remove(user, visit);
            case FamilyButton.AskHandOver(long user) -> pages.askHandOver(user, visit);
            case FamilyButton.HandOver(long user) -> deeds.handOver(user, visit);
            case FamilyButton.AskDisband ask -> pages.askDisband(visit);
            case FamilyButton.Disband disband -> deeds.disband(visit);
            case FamilyButton.Accept(long invitation) -> deeds.accept(invitation, visit);
            case FamilyButton.Decline(long invitation) -> deeds.decline(invitation, visit);
            case FamilyButton.Follow follow -> deeds.follow(follow.code(), visit);
        };
    }
}
