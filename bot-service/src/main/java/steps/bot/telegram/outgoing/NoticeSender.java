package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.SendResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import steps.bot.dialog.Keyboard;
import steps.bot.runtime.QueueFull;
import steps.bot.telegram.api.Requests;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.limits.FloodControl;
import steps.bot.telegram.limits.Lane;

/** Sends a message that nobody is waiting for: after the replies, and not in the middle of what the chat is being told. */
@Singleton
public class NoticeSender {
    private static final Duration LATER = Duration.ofSeconds(5);

    private final FloodControl flood;
    private final TurnSender speaker;
    private final TelegramGateway gateway;

    NoticeSender(FloodControl flood, TurnSender speaker, TelegramGateway gateway) {
        this.flood = flood;
        this.speaker = speaker;
        this.gateway = gateway;
    }

    /** The message's number in its chat; fails with {@link TelegramFailure}. Tries once. */
    public Uni<Long> send(long chatId, String html, Keyboard keyboard) {
        return send(chatId, Requests.message(chatId, html, keyboard));
    }

    /**
     * The same with a picture over the words.
     *
     * @param fileId of a picture that Telegram has already
     */
    public Uni<Long> sendPicture(long chatId, String fileId, String html, Keyboard keyboard) {
        return send(chatId, Requests.picture(chatId, fileId, html, keyboard));
    }

    private <T extends BaseRequest<T, SendResponse>> Uni<Long> send(long chatId, T request) {
        return flood.<Long>send(
                        Lane.DELIVERY,
                        chatId,
                        () -> speaker.inTurn(
                                chatId,
                                () -> gateway.call(request)
                                        .map(sent -> (long) sent.message().messageId())))
                .onFailure(QueueFull.class)
                .transform(full -> TelegramFailure.Unreachable.notTaken(full, LATER));
    }
}
