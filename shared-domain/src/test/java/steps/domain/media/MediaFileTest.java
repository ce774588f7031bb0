package steps.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaFileTest {
    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 11, 24, 12, 0, 0, 0, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "PHOTO, mug.PNG, image/png",
        "PHOTO, mug.webp, image/webp",
        "PHOTO, mug.jpg, image/jpeg",
        "PHOTO, mug, image/jpeg",
        "PHOTO, mug.mp4, image/jpeg",
        "VIDEO, mug.mp4, video/mp4",
        "VIDEO, mug.MOV, video/quicktime",
        "VIDEO, mug.webm, video/webm",
        "VIDEO, mug.png, video/mp4"
    })
    void theNameTellsTheTypeWithinItsKind(MediaKind kind, String name, String type) {
        assertThat(new MediaFile(1, kind, name, Buffer.buffer(), NOW).mediaType())
                .isEqualTo(type);
    }

    @Test
    void telegramTakesTenMegabytesOfAPhotoAndFiftyOfAVideo() {
        long ten = 10L * 1024 * 1024;
        assertThat(new Media(1, MediaKind.PHOTO, ten, null).isTooLarge()).isFalse();
        assertThat(new Media(1, MediaKind.PHOTO, ten + 1, null).isTooLarge()).isTrue();
        assertThat(new Media(1, MediaKind.VIDEO, 5 * ten, null).isTooLarge()).isFalse();
        assertThat(new Media(1, MediaKind.VIDEO, 5 * ten + 1, null).isTooLarge())
                .isTrue();
    }
}
