package steps.bot.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.bot.picture.Png;

class QrPictureTest {
    private static final int WHITE = 0xFFFFFFFF;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.me/steps_bot?start=ref_abcdefghjk",
                "https://t.me/a_very_long_name_of_a_bot_with_32?start=fam_abcdefghjkmnpqrstuvwxyz23456789abcdefghjkmnpqrstuvw"
            })
    void aPhoneReadsWhatWasWritten(String link) throws Exception {
        var picture = ImageIO.read(new ByteArrayInputStream(Png.of(QrPicture.of(link))));
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(link);
        assertThat(picture.getRGB(63, 63)).as("the quiet zone").isEqualTo(WHITE);
        assertThat(picture.getRGB(64, 64)).as("the first module").isNotEqualTo(WHITE);
    }

    @Test
    void aTextTooLongForACodeIsRefused() {
        assertThatThrownBy(() -> QrPicture.of("a".repeat(3_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
