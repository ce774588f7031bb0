package steps.bot.referral;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import steps.bot.picture.Picture;

/** A text as a QR code (ISO/IEC 18004), to be read from the screen of a phone. */
record QrPicture(ByteMatrix modules) implements Picture {
    /** Of a module: a link takes some 33 of them, so a code is as large as a phone shows it. */
    private static final int PIXELS = 16;

    /** So many modules of nothing around it the standard asks for. */
    private static final int QUIET = 4;

    private static final byte PAPER = 0;
    private static final byte INK = 1;

    static QrPicture of(String text) {
        try {
            return new QrPicture(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold " + text.length() + " characters", e);
        }
    }

    @Override
    public int width() {
        return (modules.getWidth() + 2 * QUIET) * PIXELS;
    }

    @Override
    public int height() {
        return (modules.getHeight() + 2 * QUIET) * PIXELS;
    }

    @Override
    public byte[] colours() {
        return new byte[] {-1, -1, -1, 0, 0, 0};
    }

    @Override
    public void copyRow(int y, byte[] target, int from) {
        Arrays.fill(target, from, from + width(), PAPER);
        int row = y / PIXELS - QUIET;
        if (row < 0 || row >= modules.getHeight()) {
            return;
        }
        for (int column = 0; column < modules.getWidth(); column++) {
            if (modules.get(column, row) == INK) {
                int left = from + (column + QUIET) * PIXELS;
                Arrays.fill(target, left, left + PIXELS, INK);
            }
        }
    }
}
