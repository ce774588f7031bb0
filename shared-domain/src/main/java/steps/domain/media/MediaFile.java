package steps.domain.media;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * A picture or a video with its bytes.
 *
 * @param changedAt tells these bytes from others that may stand in their place by now
 */
public record MediaFile(long id, MediaKind kind, String fileName, Buffer content, OffsetDateTime changedAt) {
    /** By the file's name, as good as it tells. */
    public String mediaType() {
        var extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case PHOTO ->
                switch (extension) {
                    case "png", "gif", "webp" -> "image/" + extension;
                    default -> "image/jpeg";
                };
            case VIDEO ->
                switch (extension) {
                    case "mov" -> "video/quicktime";
                    case "webm" -> "video/webm";
                    default -> "video/mp4";
                };
        };
    }
}
