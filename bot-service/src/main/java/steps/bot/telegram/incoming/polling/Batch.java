package steps.bot.telegram.incoming.polling;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import steps.bot.dialog.engine.FailedUpdates;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.incoming.Arrivals;
import steps.bot.telegram.incoming.UnreadableUpdate;
import steps.bot.telegram.incoming.UpdateReader;

/** Takes the updates of one poll: those of a chat one after the other, of different chats side by side. */
@Singleton
class Batch {
    private static final Logger LOG = Logger.getLogger(Batch.class);

    private final UpdateReader reader;
    private final Arrivals arrivals;
    private final FailedUpdates failedUpdates;

    Batch(UpdateReader reader, Arrivals arrivals, FailedUpdates failedUpdates) {
        this.reader = reader;
        this.arrivals = arrivals;
        this.failedUpdates = failedUpdates;
    }

    /** Completes when the effects of all of them are committed; fails when one of them must come again. */
    Uni<Void> take(List<JsonNode> updates) {
        var begun = byChat(updates).values().stream()
                .map(this::inOrder)
                .map(Uni::subscribeAsCompletionStage)
                .toArray(CompletableFuture<?>[]::new);
        return Contexts.returning(Uni.createFrom().completionStage(CompletableFuture.allOf(begun)));
    }

    /** An update that nobody can read is kept for whoever mends the bot, and passed over. */
    Uni<Void> passOver(long updateId, String raw, Throwable failure) {
        LOG.errorf("Update %d cannot be read: %s", updateId, failure.getMessage());
        return failedUpdates.recordUnreadable(updateId, raw, failure);
    }

    private static Map<Long, List<JsonNode>> byChat(List<JsonNode> updates) {
        return updates.stream().collect(Collectors.groupingBy(UpdateReader::chatOf, TreeMap::new, Collectors.toList()));
    }

    private Uni<Void> inOrder(List<JsonNode> updates) {
        return Multi.createFrom()
                .iterable(updates)
                .onItem()
                .transformToUniAndConcatenate(this::take)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> take(JsonNode update) {
        try {
            return arrivals.take(reader.read(update));
        } catch (UnreadableUpdate | RuntimeException e) {
            return passOver(UpdateReader.idOf(update), update.toString(), e);
        }
    }
}
