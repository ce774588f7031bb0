package steps.bot.telegram;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import steps.bot.dialog.Keyboard;

/** Sends a message that nobody is waiting for: after the replies, and not in the middle of what the chat is being told. */
@ApplicationScoped
public class Post {
    private static final Duration LATER = Duration.ofSeconds(5);

    private final FloodControl flood;
    private final Speaker speaker;
    private final TelegramGateway gateway;

    Post(FloodControl flood, Speaker speaker, TelegramGateway gateway) {
        this.flood = flood;
        this.speaker = speaker;
        this.gateway = gateway;
    }

    /** The message's number in its chat; fails with {@link TelegramFailure}. Tries once. */
    public Uni<Long> send(long chatId, String html, Keyboard keyboard) {
        var request = Requests.message(chatId, html, keyboard);
        return flood.<Long>send(
                        Lane.DELIVERY,
                        chatId,
                        () -> speaker.inTurn(
                                chatId,
                                () -> gateway.call(request)
                                        .map(sent -> (long) sent.message().messageId())))
                .onFailure(QueueFull.class)
                .transform(full -> new TelegramFailure.Unreachable(full.getMessage(), LATER));
    }
}
