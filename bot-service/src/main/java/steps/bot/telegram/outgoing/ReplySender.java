package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.SendResponse;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.LiveKeyboard;
import steps.bot.dialog.Reply;
import steps.bot.dialog.SentObserver;
import steps.bot.telegram.api.Requests;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.limits.FloodControl;
import steps.bot.telegram.limits.Lane;
import steps.domain.content.DialogTexts;
import steps.domain.content.Language;
import steps.domain.content.Texts;

/** Makes one reply happen in Telegram. */
@ApplicationScoped
class ReplySender {
    private final TelegramGateway gateway;
    private final FloodControl flood;
    private final AttachmentFiles attachments;
    private final MediaSender mediaSender;
    private final CommandMenu menu;
    private final Texts texts;
    private final Map<String, SentObserver> observers;

    ReplySender(
            TelegramGateway gateway,
            FloodControl flood,
            AttachmentFiles attachments,
            MediaSender mediaSender,
            CommandMenu menu,
            Texts texts,
            @All List<SentObserver> observers) {
        this.gateway = gateway;
        this.flood = flood;
        this.attachments = attachments;
        this.mediaSender = mediaSender;
        this.menu = menu;
        this.texts = texts;
        this.observers = observers.stream().collect(Collectors.toMap(SentObserver::name, Function.identity()));
    }

    /**
     * Makes it happen; answers the buttons that are shown now or were taken away, null when none were.
     *
     * @param before waited for right before each call; when that fails, no call is made
     */
    Uni<LiveKeyboard> send(long chatId, Reply reply, Supplier<Uni<Void>> before) {
        var chat = new Chat(chatId, before);
        return switch (reply) {
            case Reply.Say say -> say(chat, say);
            case Reply.Picture picture -> picture(chat, picture);
            case Reply.Media media -> media(chat, media);
            case Reply.Document document -> document(chat, document);
            case Reply.Rewrite rewrite -> rewrite(chat, rewrite);
            case Reply.RewriteMedia rewrite -> rewrite(chat, rewrite);
            case Reply.Discard discard -> discard(chat, discard.messageId());
            case Reply.Strip strip -> strip(chat, strip);
            case Reply.Answer answer -> answer(chat, answer);
            case Reply.OfferCommands offer -> offerCommands(chat, offer);
        };
    }

    private Uni<LiveKeyboard> say(Chat chat, Reply.Say say) {
        return call(chat, () -> Requests.message(chat.id(), say.html(), say.keyboard()))
                .map(sent -> (long) sent.message().messageId())
                .call(message -> tell(say.purpose(), chat.id(), message))
                .map(message -> LiveKeyboard.under(message, say.keyboard()));
    }

    private Uni<LiveKeyboard> picture(Chat chat, Reply.Picture reply) {
        var words = new Reply.Say(reply.html(), reply.keyboard(), null);
        return attachments
                .make(reply.maker(), chat.id(), reply.detail())
                .chain(made ->
                        made.map(picture -> picture(chat, picture, words)).orElseGet(() -> say(chat, words)));
    }

    private Uni<LiveKeyboard> picture(Chat chat, Attachment picture, Reply.Say words) {
        var keyboard = words.keyboard().underWordsThatStay();
        return call(chat, () -> Requests.picture(chat.id(), picture, words.html(), keyboard))
                .map(sent -> shown(sent, keyboard))
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithUni(() -> say(chat, words));
    }

    private Uni<LiveKeyboard> media(Chat chat, Reply.Media reply) {
        return mediaSender
                .show(chat.id(), reply, chat.before())
                .chain(shown -> shown.isPresent() || reply.html().isBlank()
                        ? Uni.createFrom()
                                .item(shown.map(message -> LiveKeyboard.under(message, reply.keyboard()))
                                        .orElse(null))
                        : say(chat, new Reply.Say(reply.html(), reply.keyboard(), null)));
    }

    private Uni<LiveKeyboard> document(Chat chat, Reply.Document reply) {
        return attachments
                .make(reply.maker(), chat.id(), reply.detail())
                .chain(made -> made.map(file -> document(chat, file, reply))
                        .orElseGet(() -> apologize(chat, reply.keyboard())));
    }

    private Uni<LiveKeyboard> document(Chat chat, Attachment file, Reply.Document reply) {
        var keyboard = reply.keyboard().underWordsThatStay();
        return call(chat, () -> Requests.document(chat.id(), file, reply.html(), keyboard))
                .map(sent -> shown(sent, keyboard));
    }

    private Uni<LiveKeyboard> apologize(Chat chat, Keyboard keyboard) {
        return say(chat, new Reply.Say(texts.html(DialogTexts.NO_FILE), keyboard, null));
    }

    private Uni<Void> tell(@Nullable String purpose, long chatId, long messageId) {
        if (purpose == null) {
            return Uni.createFrom().voidItem();
        }
        var parts = purpose.split(":", 2);
        return Objects.requireNonNull(observers.get(parts[0]), parts[0]).sent(parts[1], chatId, messageId);
    }

    private Uni<LiveKeyboard> rewrite(Chat chat, Reply.Rewrite rewrite) {
        return call(chat, () -> Requests.edit(chat.id(), rewrite.messageId(), rewrite.html(), rewrite.keyboard()))
                .map(edited -> LiveKeyboard.under(rewrite.messageId(), rewrite.keyboard()))
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithUni(refusal -> instead(chat, rewrite, refusal));
    }

    /** Telegram makes no words of a picture. */
    private Uni<LiveKeyboard> instead(Chat chat, Reply.Rewrite rewrite, TelegramFailure.Refused refusal) {
        if (refusal.isBecauseNothingChanged()) {
            return Uni.createFrom().item(LiveKeyboard.under(rewrite.messageId(), rewrite.keyboard()));
        }
        var words = say(chat, new Reply.Say(rewrite.html(), rewrite.keyboard(), null));
        return refusal.isBecauseThereIsNoText() ? words.call(() -> discard(chat, rewrite.messageId())) : words;
    }

    private Uni<LiveKeyboard> rewrite(Chat chat, Reply.RewriteMedia reply) {
        return mediaSender
                .show(chat.id(), reply, chat.before())
                .chain(shown -> shown.isPresent()
                        ? Uni.createFrom().item(LiveKeyboard.under(reply.messageId(), reply.keyboard()))
                        : withoutPicture(chat, reply))
                .onFailure(ReplySender::isAboutTheMessage)
                .recoverWithUni(() -> media(chat, new Reply.Media(reply.mediaId(), reply.html(), reply.keyboard())));
    }

    private Uni<LiveKeyboard> withoutPicture(Chat chat, Reply.RewriteMedia reply) {
        return reply.html().isBlank()
                ? Uni.createFrom().nullItem()
                : rewrite(chat, new Reply.Rewrite(reply.messageId(), reply.html(), reply.keyboard()));
    }

    private static boolean isAboutTheMessage(Throwable failure) {
        return failure instanceof TelegramFailure.Refused refused && refused.isBecauseOfTheMessage();
    }

    private <T extends BaseRequest<T, R>, R extends BaseResponse> Uni<R> call(Chat chat, Supplier<T> request) {
        return Uni.createFrom()
                .item(request)
                .onFailure()
                .transform(TelegramFailure.Refused::unaskable)
                .chain(made -> flood.send(
                        Lane.REPLY, chat.id(), () -> chat.before().get().chain(() -> gateway.call(made))));
    }

    /** Buttons that are gone already, or whose message is, need no removing. */
    private Uni<LiveKeyboard> strip(Chat chat, Reply.Strip strip) {
        return call(chat, () -> Requests.buttons(chat.id(), strip.messageId(), strip.left()))
                .replaceWithVoid()
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithNull()
                .map(gone -> LiveKeyboard.goneFrom(strip.messageId(), strip.left()));
    }

    /** Two days later a message can only lose its buttons. */
    private Uni<LiveKeyboard> discard(Chat chat, long messageId) {
        return call(chat, () -> Requests.deletion(chat.id(), messageId))
                .map(gone -> LiveKeyboard.goneFrom(messageId, Keyboard.none()))
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithUni(() -> strip(chat, Reply.Strip.of(messageId)));
    }

    /** A button whose press is too old to be answered has stopped waiting by itself. */
    private Uni<LiveKeyboard> answer(Chat chat, Reply.Answer answer) {
        return flood.uncounted(chat.id(), () -> chat.before().get().chain(() -> gateway.call(Requests.answer(answer))))
                .replaceWith((LiveKeyboard) null)
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithNull();
    }

    /** Over the words under a picture or a file nothing else can be written. */
    private static @Nullable LiveKeyboard shown(SendResponse sent, Keyboard keyboard) {
        return LiveKeyboard.under(sent.message().messageId(), keyboard);
    }

    /** Whoever does not get them has those of everybody. */
    private Uni<LiveKeyboard> offerCommands(Chat chat, Reply.OfferCommands offer) {
        var commands = menu.forChat(chat.id(), Language.of(offer.language()));
        return flood.uncounted(chat.id(), () -> chat.before().get().chain(() -> gateway.call(commands)))
                .replaceWith((LiveKeyboard) null)
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithNull();
    }

    private record Chat(long id, Supplier<Uni<Void>> before) {}
}
