package steps.bot.telegram.api;

import com.pengrad.telegrambot.model.request.InputMedia;
import com.pengrad.telegrambot.model.request.InputMediaPhoto;
import com.pengrad.telegrambot.model.request.InputMediaVideo;
import steps.domain.media.Media;
import steps.domain.media.MediaFile;

/** A picture or a video of an album: Telegram's own copy, or its bytes. */
public record AlbumPart(InputMedia<?> input) {
    /** Telegram must have a copy. */
    public static AlbumPart of(Media known) {
        return new AlbumPart(
                switch (known.kind()) {
                    case PHOTO -> new InputMediaPhoto(known.telegramFileId());
                    case VIDEO -> new InputMediaVideo(known.telegramFileId());
                });
    }

    public static AlbumPart of(MediaFile file) {
        var bytes = file.content().getBytes();
        return new AlbumPart(
                switch (file.kind()) {
                    case PHOTO -> named(new InputMediaPhoto(bytes), file);
                    case VIDEO -> named(new InputMediaVideo(bytes).supportsStreaming(true), file);
                });
    }

    private static <T extends InputMedia<T>> T named(T input, MediaFile file) {
        return input.fileName(file.fileName()).contentType(file.mediaType());
    }
}
