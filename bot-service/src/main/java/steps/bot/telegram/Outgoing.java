package steps.bot.telegram;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import steps.bot.dialog.DialogTexts;
import steps.bot.dialog.Enclosure;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.bot.dialog.SentObserver;
import steps.bot.dialog.Texts;

/** Makes one reply happen in Telegram. */
@ApplicationScoped
class Outgoing {
    private final TelegramGateway gateway;
    private final FloodControl flood;
    private final Enclosures enclosures;
    private final Texts texts;
    private final Map<String, SentObserver> observers;

    Outgoing(
            TelegramGateway gateway,
            FloodControl flood,
            Enclosures enclosures,
            Texts texts,
            @All List<SentObserver> observers) {
        this.gateway = gateway;
        this.flood = flood;
        this.enclosures = enclosures;
        this.texts = texts;
        this.observers = observers.stream().collect(Collectors.toMap(SentObserver::name, Function.identity()));
    }

    Uni<Void> send(long chatId, Reply reply) {
        return switch (reply) {
            case Reply.Say say -> say(chatId, say);
            case Reply.Picture picture -> picture(chatId, picture);
            case Reply.Document document -> document(chatId, document);
            case Reply.Rewrite rewrite -> rewrite(chatId, rewrite);
            case Reply.Strip strip -> strip(chatId, strip);
            case Reply.Answer answer ->
                flood.uncounted(chatId, () -> gateway.call(Requests.answer(answer)))
                        .replaceWithVoid();
        };
    }

    private Uni<Void> say(long chatId, Reply.Say say) {
        return call(chatId, Requests.message(chatId, say.html(), say.keyboard()))
                .chain(sent -> tell(say.purpose(), chatId, sent.message().messageId()));
    }

    private Uni<Void> picture(long chatId, Reply.Picture reply) {
        var words = new Reply.Say(reply.html(), reply.keyboard(), null);
        return enclosures
                .make(reply.maker(), chatId, reply.detail())
                .chain(made ->
                        made.map(picture -> picture(chatId, picture, words)).orElseGet(() -> say(chatId, words)));
    }

    private Uni<Void> picture(long chatId, Enclosure picture, Reply.Say words) {
        return call(chatId, Requests.picture(chatId, picture, words.html(), words.keyboard()))
                .replaceWithVoid()
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithUni(() -> say(chatId, words));
    }

    private Uni<Void> document(long chatId, Reply.Document reply) {
        return enclosures
                .make(reply.maker(), chatId, reply.detail())
                .chain(made -> made.map(file -> document(chatId, file, reply))
                        .orElseGet(() -> apologize(chatId, reply.keyboard())));
    }

    private Uni<Void> document(long chatId, Enclosure file, Reply.Document reply) {
        return call(chatId, Requests.document(chatId, file, reply.html(), reply.keyboard()))
                .replaceWithVoid();
    }

    private Uni<Void> apologize(long chatId, Keyboard keyboard) {
        return say(chatId, new Reply.Say(texts.html(DialogTexts.NO_FILE), keyboard, null));
    }

    private Uni<Void> tell(String purpose, long chatId, long messageId) {
        if (purpose == null) {
            return Uni.createFrom().voidItem();
        }
        var parts = purpose.split(":", 2);
        return observers.get(parts[0]).sent(parts[1], chatId, messageId);
    }

    private Uni<Void> rewrite(long chatId, Reply.Rewrite rewrite) {
        return call(chatId, Requests.edit(chatId, rewrite.messageId(), rewrite.html(), rewrite.keyboard()))
                .replaceWithVoid()
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithUni(refusal -> isBecauseNothingChanged(refusal)
                        ? Uni.createFrom().voidItem()
                        : say(chatId, new Reply.Say(rewrite.html(), rewrite.keyboard(), null)));
    }

    private static boolean isBecauseNothingChanged(Throwable refusal) {
        return refusal instanceof TelegramFailure.Refused refused && refused.isBecauseNothingChanged();
    }

    private <T extends BaseRequest<T, R>, R extends BaseResponse> Uni<R> call(long chatId, T request) {
        return flood.send(Lane.REPLY, chatId, () -> gateway.call(request));
    }

    /** Buttons that are gone already, or whose message is, need no removing. */
    private Uni<Void> strip(long chatId, Reply.Strip strip) {
        return call(chatId, Requests.withoutButtons(chatId, strip.messageId()))
                .replaceWithVoid()
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithNull();
    }
}
