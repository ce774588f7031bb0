package steps.bot.telegram.api;

import com.pengrad.telegrambot.model.request.InputMedia;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.InputMediaVideo;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.request.EditMessageMedia;
import com.pengrad.telegrambot.response.SendResponse;
import io.smallrye.mutiny.Uni;
import steps.bot.dialog.Keyboard;
import steps.domain.media.MediaFile;
import steps.domain.media.MediaKind;

/** The calls that show a picture or a video, by Telegram's own copy or by its bytes: as a new message or in place of another. */
public sealed interface MediaRequests {
    /** By the {@code file_id} of what Telegram has already. */
    static MediaRequests of(MediaKind kind, String fileId) {
        return new Copy(kind, fileId);
    }

    /** By the bytes. */
    static MediaRequests of(MediaFile file) {
        return new Upload(file);
    }

    /** Words may be empty. */
    Uni<SendResponse> send(TelegramGateway gateway, long chatId, String html, Keyboard keyboard);

    InputMedia<?> content(String html);

    /** The message becomes it with these words, whatever it was. */
    default Uni<SendResponse> edit(
            TelegramGateway gateway, long chatId, long messageId, String html, Keyboard keyboard) {
        var request = new EditMessageMedia(chatId, Math.toIntExact(messageId), content(html));
        return gateway.call(Requests.under(keyboard, request)).map(SendResponse.class::cast);
    }

    /** What Telegram has already. */
    record Copy(MediaKind kind, String fileId) implements MediaRequests {
        @Override
        public Uni<SendResponse> send(TelegramGateway gateway, long chatId, String html, Keyboard keyboard) {
            return switch (kind) {
                case PHOTO -> gateway.call(Requests.picture(chatId, fileId, html, keyboard));
                case VIDEO -> gateway.call(Requests.video(chatId, fileId, html, keyboard));
            };
        }

        @Override
        public InputMedia<?> content(String html) {
            return switch (kind) {
                case PHOTO -> new InputMediaPhoto(fileId).caption(html).parseMode(ParseMode.HTML);
                case VIDEO -> new InputMediaVideo(fileId).caption(html).parseMode(ParseMode.HTML);
            };
        }
    }

    /** What is uploaded. */
    record Upload(MediaFile file) implements MediaRequests {
        @Override
        public Uni<SendResponse> send(TelegramGateway gateway, long chatId, String html, Keyboard keyboard) {
            return switch (file.kind()) {
                case PHOTO -> gateway.call(Requests.picture(chatId, file, html, keyboard));
                case VIDEO -> gateway.call(Requests.video(chatId, file, html, keyboard));
            };
        }

        @Override
        public InputMedia<?> content(String html) {
            var bytes = file.content().getBytes();
            return switch (file.kind()) {
                case PHOTO -> named(new InputMediaPhoto(bytes)).caption(html).parseMode(ParseMode.HTML);
                case VIDEO ->
                    named(new InputMediaVideo(bytes).supportsStreaming(true))
                            .caption(html)
                            .parseMode(ParseMode.HTML);
            };
        }

        private <T extends InputMedia<T>> T named(T media) {
            return media.fileName(file.fileName()).contentType(file.mediaType());
        }
    }
}
