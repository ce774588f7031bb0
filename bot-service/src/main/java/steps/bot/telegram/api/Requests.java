package steps.bot.telegram.api;

import com.pengrad.telegrambot.model.LinkPreviewOptions;
import com.pengrad.telegrambot.model.request.CopyTextButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.InputMedia;
import com.pengrad.telegrambot.model.request.KeyboardButton;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.model.request.ReplyKeyboardMarkup;
import com.pengrad.telegrambot.model.request.ReplyKeyboardRemove;
import com.pengrad.telegrambot.request.AbstractMultipartRequest;
import com.pengrad.telegrambot.request.AbstractSendRequest;
import com.pengrad.telegrambot.request.AnswerCallbackQuery;
import com.pengrad.telegrambot.request.CopyMessage;
import com.pengrad.telegrambot.request.CopyMessages;
import com.pengrad.telegrambot.request.DeleteMessage;
import com.pengrad.telegrambot.request.EditMessageMedia;
import com.pengrad.telegrambot.request.EditMessageReplyMarkup;
import com.pengrad.telegrambot.request.EditMessageText;
import com.pengrad.telegrambot.request.SendDocument;
import com.pengrad.telegrambot.request.SendMediaGroup;
import com.pengrad.telegrambot.request.SendMessage;
import com.pengrad.telegrambot.request.SendPhoto;
import com.pengrad.telegrambot.request.SendVideo;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Reply;
import steps.domain.media.MediaFile;

/** Turns what is to be said into the library's requests. */
public final class Requests {
    private Requests() {}

    public static SendMessage message(long chatId, String html, Keyboard keyboard) {
        return with(
                keyboard,
                new SendMessage(chatId, html)
                        .parseMode(ParseMode.HTML)
                        .linkPreviewOptions(new LinkPreviewOptions().isDisabled(true)));
    }

    public static SendPhoto picture(long chatId, Attachment picture, String html, Keyboard keyboard) {
        return with(
                keyboard,
                enclosing(picture, new SendPhoto(chatId, picture.content().getBytes()))
                        .caption(html)
                        .parseMode(ParseMode.HTML));
    }

    /** By the {@code file_id} of a picture that Telegram has already. */
    public static SendPhoto picture(long chatId, String fileId, String html, Keyboard keyboard) {
        return under(keyboard, new SendPhoto(chatId, fileId).caption(html).parseMode(ParseMode.HTML));
    }

    /** Words may be empty. */
    public static SendPhoto picture(long chatId, MediaFile file, String html, Keyboard keyboard) {
        return under(
                keyboard,
                enclosing(file, new SendPhoto(chatId, file.content().getBytes()))
                        .caption(html)
                        .parseMode(ParseMode.HTML));
    }

    /** Words may be empty. Plays while it is still being loaded. */
    public static SendVideo video(long chatId, MediaFile file, String html, Keyboard keyboard) {
        return under(
                keyboard,
                enclosing(file, new SendVideo(chatId, file.content().getBytes()))
                        .supportsStreaming(true)
                        .caption(html)
                        .parseMode(ParseMode.HTML));
    }

    /** By the {@code file_id} of a video that Telegram has already. */
    public static SendVideo video(long chatId, String fileId, String html, Keyboard keyboard) {
        return under(keyboard, new SendVideo(chatId, fileId).caption(html).parseMode(ParseMode.HTML));
    }

    public static SendDocument document(long chatId, Attachment file, String html, Keyboard keyboard) {
        return with(
                keyboard,
                enclosing(file, new SendDocument(chatId, file.content().getBytes()))
                        .caption(html)
                        .parseMode(ParseMode.HTML));
    }

    /** Of a message that somebody has shown to the bot, as it is; with buttons of ours in place of its own. */
    public static CopyMessage copy(long chatId, long fromChatId, long messageId, Keyboard keyboard, boolean paid) {
        var request = new CopyMessage(chatId, fromChatId, Math.toIntExact(messageId));
        if (keyboard instanceof Keyboard.Inline inline) {
            request.setReplyMarkup(markup(inline));
        }
        return paid ? request.allowPaidBroadcast(true) : request;
    }

    /** Of an album, in its order; Telegram takes no buttons under one, nor money for it. */
    public static CopyMessages copies(long chatId, long fromChatId, List<Long> messageIds) {
        return new CopyMessages(
                chatId,
                fromChatId,
                messageIds.stream().mapToInt(Math::toIntExact).toArray());
    }

    /** Of pictures and videos of ours; the words stand under the first of them, which Telegram shows as the album's. */
    public static SendMediaGroup album(long chatId, List<AlbumPart> parts, String html, boolean paid) {
        parts.getFirst().input().caption(html).parseMode(ParseMode.HTML);
        var inputs = parts.stream().map(AlbumPart::input).toArray(InputMedia<?>[]::new);
        return paid ? new PaidMediaGroup(chatId, inputs) : new SendMediaGroup(chatId, inputs);
    }

    /** Telegram may be paid for a higher rate. */
    public static <T extends AbstractSendRequest<T>> T paid(T request) {
        return request.allowPaidBroadcast(true);
    }

    public static EditMessageText edit(long chatId, long messageId, String html, Keyboard keyboard) {
        var request = new EditMessageText(chatId, Math.toIntExact(messageId), html)
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(new LinkPreviewOptions().isDisabled(true));
        return keyboard instanceof Keyboard.Inline inline ? request.replyMarkup(markup(inline)) : request;
    }

    public static DeleteMessage deletion(long chatId, long messageId) {
        return new DeleteMessage(chatId, Math.toIntExact(messageId));
    }

    /** In place of those that the message has. */
    public static EditMessageReplyMarkup buttons(long chatId, long messageId, Keyboard keyboard) {
        var request = new EditMessageReplyMarkup(chatId, Math.toIntExact(messageId));
        return keyboard instanceof Keyboard.Inline inline ? request.replyMarkup(markup(inline)) : request;
    }

    public static AnswerCallbackQuery answer(Reply.Answer answer) {
        var request = new AnswerCallbackQuery(answer.callbackId());
        return answer.text().isEmpty() ? request : request.text(answer.text()).showAlert(answer.alert());
    }

    /** The library does not know that Telegram takes money for these, too. */
    private static final class PaidMediaGroup extends SendMediaGroup {
        PaidMediaGroup(long chatId, InputMedia<?>... parts) {
            super(chatId, parts);
            add("allow_paid_broadcast", true);
        }

        @Override
        public String getMethod() {
            return "sendMediaGroup";
        }
    }

    private static <T extends AbstractSendRequest<T>> T with(Keyboard keyboard, T request) {
        return switch (keyboard) {
            case Keyboard.None none -> request;
            case Keyboard.Inline inline -> request.replyMarkup(markup(inline));
            case Keyboard.AskContact ask ->
                request.replyMarkup(once(new KeyboardButton(ask.label()).requestContact(true)));
            case Keyboard.AskPlace ask ->
                request.replyMarkup(once(new KeyboardButton(ask.label()).requestLocation(true)));
            case Keyboard.Remove remove -> request.replyMarkup(new ReplyKeyboardRemove());
        };
    }

    /** The same under a picture or a video of ours, which its buttons must tell. */
    private static <T extends AbstractSendRequest<T>> T under(Keyboard keyboard, T request) {
        return keyboard instanceof Keyboard.Inline inline
                ? request.replyMarkup(markup(inline, CallbackData::underPicture))
                : with(keyboard, request);
    }

    static EditMessageMedia under(Keyboard keyboard, EditMessageMedia request) {
        return keyboard instanceof Keyboard.Inline inline
                ? request.replyMarkup(markup(inline, CallbackData::underPicture))
                : request;
    }

    private static <T extends AbstractMultipartRequest<T>> T enclosing(Attachment file, T request) {
        return request.fileName(file.fileName()).contentType(file.mediaType());
    }

    private static <T extends AbstractMultipartRequest<T>> T enclosing(MediaFile file, T request) {
        return request.fileName(file.fileName()).contentType(file.mediaType());
    }

    private static InlineKeyboardMarkup markup(Keyboard.Inline inline) {
        return markup(inline, UnaryOperator.identity());
    }

    private static InlineKeyboardMarkup markup(Keyboard.Inline inline, UnaryOperator<String> mark) {
        UnaryOperator<String> marking = inline.stays() ? CallbackData::underKeptWords : mark;
        return new InlineKeyboardMarkup(inline.rows().stream()
                .map(row -> row.stream().map(key -> button(key, marking)).toArray(InlineKeyboardButton[]::new))
                .toArray(InlineKeyboardButton[][]::new));
    }

    private static InlineKeyboardButton button(Keyboard.Key key, UnaryOperator<String> mark) {
        var button = new InlineKeyboardButton(key.label());
        if (key.url() != null) {
            return button.url(key.url());
        }
        if (key.copy() != null) {
            return button.copyText(new CopyTextButton(key.copy()));
        }
        var data = Objects.requireNonNull(key.data());
        return button.callbackData(key.lasting() ? CallbackData.underKeptWords(data) : mark.apply(data));
    }

    private static ReplyKeyboardMarkup once(KeyboardButton button) {
        return new ReplyKeyboardMarkup(button).resizeKeyboard(true).oneTimeKeyboard(true);
    }
}
