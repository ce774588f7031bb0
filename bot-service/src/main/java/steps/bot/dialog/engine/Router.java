package steps.bot.dialog.engine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import steps.bot.dialog.AwaitsPlace;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Claim;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.Input;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.domain.content.DialogTexts;
import steps.domain.content.Texts;

/**
 * Finds the dialogue for a visit: the state that asks for a place, when one comes that is not live; whoever claims it; a command from
 * anywhere; a button to the dialogue that owns it; anything else by the state; else the menu.
 */
@ApplicationScoped
public class Router {
    private final Routes routes;
    private final Texts texts;

    Router(Routes routes, Texts texts) {
        this.routes = routes;
        this.texts = texts;
    }

    public Uni<Turn> route(Visit visit) {
        if (!visit.isRegistered()) {
            return ofStranger(visit);
        }
        return switch (visit.input()) {
            case Input.Place place when !place.isLive() && visit.state() instanceof AwaitsPlace -> byState(visit);
            case Input.Whereabouts whereabouts -> routes.of(Claim.WHEREABOUTS).enter(visit);
            case Input.Command command ->
                routes.ofCommand(command.name()).orElseGet(routes::home).enter(visit);
            case Input.Press press -> pressed(press, visit);
            case Input.Deed deed -> byState(visit);
            case Input.Sign sign -> Uni.createFrom().item(Turn.to(visit.state()));
        };
    }

    private Uni<Turn> ofStranger(Visit visit) {
        return switch (visit.input()) {
            case Input.Command command ->
                routes.ofCommand(command.name())
                        .filter(Dialog::isOpenToStrangers)
                        .orElseGet(() -> routes.of(Claim.STRANGERS))
                        .enter(visit);
            case Input.Press press -> {
                var wire = CallbackData.parse(press.data());
                yield routes.ofButton(wire)
                        .filter(Dialog::isOpenToStrangers)
                        .filter(dialog -> dialog.button(wire).isPresent())
                        .orElseGet(() -> routes.of(Claim.STRANGERS))
                        .enter(visit);
            }
            case Input.Deed deed -> routes.of(Claim.STRANGERS).enter(visit);
            case Input.Sign sign -> Uni.createFrom().item(Turn.to(visit.state()));
            case Input.Whereabouts whereabouts -> routes.of(Claim.STRANGERS).enter(visit);
        };
    }

    private Uni<Turn> pressed(Input.Press press, Visit visit) {
        var wire = CallbackData.parse(press.data());
        return routes.ofButton(wire)
                .flatMap(dialog -> pressed(dialog, wire, visit))
                .orElseGet(() -> old(visit));
    }

    private <B extends Button> Optional<Uni<Turn>> pressed(Dialog<B> dialog, CallbackData wire, Visit visit) {
        return dialog.button(wire)
                .filter(button -> button.outlivesItsMessage() || !visit.isOfOldMessage())
                .map(button -> dialog.press(button, visit));
    }

    /** The message loses its buttons, and where the person is now comes below all that is there. */
    private Uni<Turn> old(Visit visit) {
        return routes.ofState(visit.state())
                .map(dialog -> again(dialog, visit))
                .orElseGet(() -> routes.home().enter(visit))
                .map(turn -> turn.strip(visit).toast(visit, texts.words(DialogTexts.OLD_BUTTON)));
    }

    private Uni<Turn> byState(Visit visit) {
        return routes.ofState(visit.state())
                .map(dialog -> on(dialog, visit))
                .orElseGet(() -> routes.home().enter(visit));
    }

    private static <S extends DialogState> Uni<Turn> on(WaitingDialog<S, ?> dialog, Visit visit) {
        return dialog.on(dialog.states().cast(Objects.requireNonNull(visit.state())), visit);
    }

    private static <S extends DialogState> Uni<Turn> again(WaitingDialog<S, ?> dialog, Visit visit) {
        return dialog.again(dialog.states().cast(Objects.requireNonNull(visit.state())), visit);
    }
}
