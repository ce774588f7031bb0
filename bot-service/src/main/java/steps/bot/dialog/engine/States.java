package steps.bot.dialog.engine;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.WaitingDialog;
import steps.domain.json.StoredJson;

/** Writes states down and reads them again; each is known by its {@link JsonTypeName} and named by its family. */
@ApplicationScoped
public class States {
    private static final Logger LOG = Logger.getLogger(States.class);

    private final ObjectMapper mapper = StoredJson.mapper()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    States(@All List<Dialog<?>> dialogs) {
        dialogs.stream()
                .filter(WaitingDialog.class::isInstance)
                .map(dialog -> ((WaitingDialog<?, ?>) dialog).states())
                .forEach(mapper::registerSubtypes);
    }

    /** Null for nothing. */
    public @Nullable String write(@Nullable DialogState state) {
        return state == null ? null : StoredJson.write(mapper.writerFor(DialogState.class), state);
    }

    /** Null for nothing, and for what no longer can be read: the person finds themselves in the menu. */
    public @Nullable DialogState read(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            return mapper.readValue(json, DialogState.class);
        } catch (JsonProcessingException e) {
            LOG.warnf("A stored state is not readable any more: %s", e.getOriginalMessage());
            return null;
        }
    }
}
