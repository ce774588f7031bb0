package steps.bot.walk.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a {@link Canvas} as a PNG of eight bits a channel (RFC 2083). */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BYTES_A_PIXEL = 3;
    private static final byte EIGHT_BITS = 8;
    private static final byte TRUE_COLOUR = 2;
    /** Measured on cards: even areas become small without a filter, and lines become smaller than with one. */
    private static final byte NO_FILTER = 0;

    private Png() {}

    static byte[] of(Canvas canvas) {
        var out = new ByteArrayOutputStream(64 * 1024);
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(canvas));
        chunk(out, "IDAT", deflated(rows(canvas)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] header(Canvas canvas) {
        return ByteBuffer.allocate(13)
                .putInt(canvas.width())
                .putInt(canvas.height())
                .put(EIGHT_BITS)
                .put(TRUE_COLOUR)
                .array();
    }

    private static byte[] rows(Canvas canvas) {
        var bytes = new byte[canvas.height() * (1 + BYTES_A_PIXEL * canvas.width())];
        int at = 0;
        for (int y = 0; y < canvas.height(); y++) {
            bytes[at++] = NO_FILTER;
            for (int x = 0; x < canvas.width(); x++) {
                int colour = canvas.pixel(x, y);
                bytes[at++] = (byte) (colour >> 16);
                bytes[at++] = (byte) (colour >> 8);
                bytes[at++] = (byte) colour;
            }
        }
        return bytes;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(64 * 1024);
            var part = new byte[8 * 1024];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
