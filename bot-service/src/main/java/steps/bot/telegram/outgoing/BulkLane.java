package steps.bot.telegram.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;
import steps.bot.runtime.QueueFull;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.limits.FloodControl;
import steps.bot.telegram.limits.Lane;

/** What many get leaves after everything else, and not in the middle of what the chat is being told. */
@Singleton
class BulkLane {
    private static final Duration LATER = Duration.ofSeconds(5);

    private final FloodControl flood;
    private final TurnSender speaker;

    BulkLane(FloodControl flood, TurnSender speaker) {
        this.flood = flood;
        this.speaker = speaker;
    }

    /**
     * Makes the call when its turn comes.
     *
     * @param messages as how many Telegram counts it
     */
    <T> Uni<T> inTurn(long chatId, int messages, Supplier<Uni<? extends T>> call) {
        return flood.<T>send(Lane.BROADCAST, chatId, messages, () -> speaker.inTurn(chatId, call))
                .onFailure(QueueFull.class)
                .transform(full -> TelegramFailure.Unreachable.notTaken(full, LATER));
    }
}
