package steps.bot.telegram.incoming.polling;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import steps.bot.telegram.incoming.UnreadableUpdate;
import steps.bot.telegram.incoming.UpdateReader;

/**
 * Polls once. Telegram forgets what lies before the number that we ask from, so that grows only when everything before it
 * is committed; Telegram itself remembers it for the next poller.
 */
@Singleton
class PollRound {
    /** No more than a conversation remembers: after a crash the whole batch comes again. */
    private static final int MOST = 16;

    private final UpdateSource source;
    private final UpdateReader reader;
    private final Batch batch;
    private volatile long offset;
    private volatile int limit = MOST;

    PollRound(UpdateSource source, UpdateReader reader, Batch batch) {
        this.source = source;
        this.reader = reader;
        this.batch = batch;
    }

    /** Another poller may have gone on meanwhile. */
    void startAnew() {
        offset = 0;
        limit = MOST;
    }

    /** Completes when all that came is committed. */
    Uni<Void> go() {
        return source.next(offset, limit).chain(this::take);
    }

    /** Ends a wait for updates, not the work on them. */
    void hangUp() {
        source.hangUp();
    }

    private Uni<Void> take(byte[] body) {
        List<JsonNode> updates;
        try {
            updates = reader.readAll(body);
        } catch (UnreadableUpdate e) {
            return limit == 1 ? passOver(body, e) : oneByOne();
        }
        limit = MOST;
        if (updates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        long last = updates.stream().mapToLong(UpdateReader::idOf).max().orElseThrow();
        return last == 0
                ? Uni.createFrom().failure(new IllegalStateException("Telegram's updates have no numbers."))
                : batch.take(updates).invoke(() -> offset = last + 1);
    }

    /** One of them spoils the whole answer: find out which. */
    private Uni<Void> oneByOne() {
        limit = 1;
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> passOver(byte[] body, UnreadableUpdate failure) {
        var raw = new String(body, StandardCharsets.UTF_8);
        var id = UpdateReader.idIn(raw);
        if (id.isEmpty()) {
            return Uni.createFrom()
                    .failure(new IllegalStateException("Telegram's answer is no list of updates.", failure));
        }
        limit = MOST;
        return batch.passOver(id.getAsLong(), raw, failure).invoke(() -> offset = id.getAsLong() + 1);
    }
}
