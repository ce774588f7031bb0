package steps.bot.dialog.engine;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Claim;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.WaitingDialog;

/** Which dialogue owns what. The service does not start when two of them want the same. */
@Startup
@ApplicationScoped
public class Routes {
    private static final String HOME = "menu";

    private final Map<String, Dialog<?>> byTag = new HashMap<>();
    private final Map<String, Dialog<?>> byCommand = new HashMap<>();
    private final Map<Claim, Dialog<?>> byClaim = new HashMap<>();
    private final Map<Class<?>, WaitingDialog<?, ?>> byStates = new HashMap<>();

    Routes(@All List<Dialog<?>> dialogs) {
        dialogs.forEach(this::add);
        for (var claim : Claim.values()) {
            if (!byClaim.containsKey(claim)) {
                throw new IllegalStateException("No dialogue takes " + claim + ".");
            }
        }
        if (!byCommand.containsKey(HOME)) {
            throw new IllegalStateException("No dialogue has the command " + HOME + ".");
        }
    }

    private void add(Dialog<?> dialog) {
        own(byTag, dialog.tag(), dialog);
        dialog.commands().forEach(command -> own(byCommand, command, dialog));
        dialog.claims().forEach(claim -> own(byClaim, claim, dialog));
        if (dialog instanceof WaitingDialog<?, ?> waiting) {
            own(byStates, waiting.states(), waiting);
        }
    }

    private static <K, D extends Dialog<?>> void own(Map<K, D> owners, K what, D dialog) {
        var other = owners.put(what, dialog);
        if (other != null) {
            throw new IllegalStateException("Two dialogues want " + what + ": "
                    + other.getClass().getSimpleName() + " and "
                    + dialog.getClass().getSimpleName() + ".");
        }
    }

    Dialog<?> of(Claim claim) {
        return Objects.requireNonNull(byClaim.get(claim));
    }

    Optional<Dialog<?>> ofCommand(String name) {
        return Optional.ofNullable(byCommand.get(name));
    }

    Optional<Dialog<?>> ofButton(CallbackData wire) {
        return Optional.ofNullable(byTag.get(wire.tag()));
    }

    /** Empty where nobody waits. */
    Optional<WaitingDialog<?, ?>> ofState(@Nullable DialogState state) {
        return byStates.values().stream()
                .filter(dialog -> dialog.states().isInstance(state))
                .<WaitingDialog<?, ?>>map(dialog -> dialog)
                .findFirst();
    }

    /** Where everybody ends who is nowhere else. */
    Dialog<?> home() {
        return Objects.requireNonNull(byCommand.get(HOME));
    }
}
