package steps.admin.panel.page;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A square picture that a phone's camera reads, as the path of an SVG.
 *
 * @param size of its side, in modules with the quiet zone around them
 */
public record QrCode(String path, int size) {
    private static final int QUIET = 4;

    public static QrCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row) == 1) {
                        path.append('M')
                                .append(column + QUIET)
                                .append(' ')
                                .append(row + QUIET)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(path.toString(), matrix.getWidth() + 2 * QUIET);
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
