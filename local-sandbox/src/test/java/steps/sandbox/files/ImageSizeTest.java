package steps.sandbox.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.testing.Pictures;

class ImageSizeTest {
    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "gif", "bmp"})
    void readsTheHeader(String format) {
        assertThat(ImageSize.of(Pictures.picture(format, 321, 123))).contains(new ImageSize(321, 123));
    }

    @Test
    void readsTheThreeFormsOfWebp() {
        byte[] lossy = webp("VP8 ");
        little(lossy).putShort(26, (short) 300).putShort(28, (short) 200);
        assertThat(ImageSize.of(lossy)).contains(new ImageSize(300, 200));
        byte[] lossless = webp("VP8L");
        little(lossless).putInt(21, 299 | 199 << 14);
        assertThat(ImageSize.of(lossless)).contains(new ImageSize(300, 200));
        byte[] extended = webp("VP8X");
        little(extended).putInt(24, 299).put(27, (byte) 199).put(28, (byte) 0);
        assertThat(ImageSize.of(extended)).contains(new ImageSize(300, 200));
    }

    private static byte[] webp(String form) {
        byte[] bytes = new byte[40];
        little(bytes).put(0, "RIFF".getBytes(StandardCharsets.US_ASCII));
        little(bytes).put(8, ("WEBP" + form).getBytes(StandardCharsets.US_ASCII));
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void nothingElseIsAPicture() {
        assertThat(ImageSize.of(new byte[0])).isEmpty();
        assertThat(ImageSize.of(new byte[100])).isEmpty();
        assertThat(ImageSize.of("a text that is long enough to be looked at".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void cutPicturesDoNoHarm() {
        byte[] jpeg = Pictures.jpeg(50, 50);
        for (int length = 0; length < jpeg.length; length++) {
            assertThat(ImageSize.of(Arrays.copyOf(jpeg, length))).isNotNull();
        }
    }
}
