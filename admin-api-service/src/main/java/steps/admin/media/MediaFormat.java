package steps.admin.media;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import steps.domain.media.MediaKind;

/** What Telegram shows in a chat, known by how its bytes begin. */
enum MediaFormat {
    JPEG(MediaKind.PHOTO, "jpg", "image/jpeg") {
        @Override
        boolean begins(Buffer content) {
            return has(content, 0, "\u00ff\u00d8\u00ff");
        }
    },
    PNG(MediaKind.PHOTO, "png", "image/png") {
        @Override
        boolean begins(Buffer content) {
            return has(content, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    WEBP(MediaKind.PHOTO, "webp", "image/webp") {
        @Override
        boolean begins(Buffer content) {
            return has(content, 0, "RIFF") && has(content, 8, "WEBP");
        }
    },
    MP4(MediaKind.VIDEO, "mp4", "video/mp4") {
        @Override
        boolean begins(Buffer content) {
            return has(content, 4, "ftyp");
        }
    };

    private static final int SHORTEST = 16;

    private final MediaKind kind;
    private final String ending;
    private final String mediaType;

    MediaFormat(MediaKind kind, String ending, String mediaType) {
        this.kind = kind;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Empty for anything else. */
    static Optional<MediaFormat> of(Buffer content) {
        return content.length() < SHORTEST
                ? Optional.empty()
                : Stream.of(values()).filter(format -> format.begins(content)).findFirst();
    }

    abstract boolean begins(Buffer content);

    MediaKind kind() {
        return kind;
    }

    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    static boolean has(Buffer content, int at, String bytes) {
        return content.getString(at, at + bytes.length(), StandardCharsets.ISO_8859_1.name())
                .equals(bytes);
    }
}
