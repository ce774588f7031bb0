package steps.bot.dialog;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import steps.domain.content.DialogTexts;
import steps.domain.content.Texts;

/**
 * Finds the dialogue for a visit: whoever claims it; a command from anywhere; a button to the dialogue that owns it; anything
 * else by the state; else the menu.
 */
@ApplicationScoped
public class Router {
    private static final String HOME = "menu";

    private final List<Dialog<?, ?>> dialogs;
    private final Texts texts;

    Router(@All List<Dialog<?, ?>> dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    public Uni<Turn> route(Visit visit) {
        return claimed(visit).orElseGet(() -> switch (visit.input()) {
            case Input.Command command -> commanded(command, visit);
            case Input.Press press -> pressed(CallbackData.parse(press.data()), visit);
            case Input.Text text -> byState(visit);
            case Input.Corrected corrected -> stay(visit);
            case Input.Contact contact -> byState(visit);
            case Input.Place place -> byState(visit);
            case Input.PlaceMoved moved -> byState(visit);
            case Input.Something something -> byState(visit);
            case Input.WalkOverdue overdue -> byState(visit);
            case Input.BotBlocked blocked -> stay(visit);
            case Input.BotUnblocked unblocked -> stay(visit);
        });
    }

    private Optional<Uni<Turn>> claimed(Visit visit) {
        return dialogs.stream()
                .filter(dialog -> dialog.claims(visit))
                .findFirst()
                .map(dialog -> dialog.enter(visit));
    }

    private Uni<Turn> commanded(Input.Command command, Visit visit) {
        return owner(command.name()).orElseGet(() -> home()).enter(visit);
    }

    private Uni<Turn> pressed(CallbackData wire, Visit visit) {
        for (var dialog : dialogs) {
            var turn = press(dialog, wire, visit);
            if (turn.isPresent()) {
                return turn.get();
            }
        }
        return home().enter(visit).map(menu -> menu.toast(visit, texts.words(DialogTexts.OLD_BUTTON)));
    }

    private <B extends Button> Optional<Uni<Turn>> press(Dialog<?, B> dialog, CallbackData wire, Visit visit) {
        return dialog.button(wire).map(button -> dialog.press(button, visit));
    }

    private Uni<Turn> byState(Visit visit) {
        for (var dialog : dialogs) {
            if (dialog.states().isInstance(visit.state())) {
                return on(dialog, visit);
            }
        }
        return home().enter(visit);
    }

    private <S extends DialogState> Uni<Turn> on(Dialog<S, ?> dialog, Visit visit) {
        return dialog.on(dialog.states().cast(visit.state()), visit);
    }

    private Uni<Turn> stay(Visit visit) {
        return Uni.createFrom().item(Turn.to(visit.state()));
    }

    private Optional<Dialog<?, ?>> owner(String command) {
        return dialogs.stream()
                .filter(dialog -> dialog.commands().contains(command))
                .findFirst()
                .map(dialog -> (Dialog<?, ?>) dialog);
    }

    private Dialog<?, ?> home() {
        return owner(HOME).orElseThrow();
    }
}
