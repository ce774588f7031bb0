package steps.sandbox.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Width and height of a picture, read from its header: JPEG, PNG, GIF, WebP or BMP. */
public record ImageSize(int width, int height) {

    public static Optional<ImageSize> of(byte[] bytes) {
        if (bytes.length < 30) {
            return Optional.empty();
        }
        ByteBuffer big = ByteBuffer.wrap(bytes);
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ImageSize size = null;
        if (big.getInt(0) == 0x89504e47) {
            size = new ImageSize(big.getInt(16), big.getInt(20));
        } else if (big.getInt(0) == 0x47494638) {
            size = new ImageSize(little.getShort(6), little.getShort(8));
        } else if (big.getShort(0) == 0x424d) {
            size = new ImageSize(little.getInt(18), Math.abs(little.getInt(22)));
        } else if (big.getInt(0) == 0x52494646 && big.getInt(8) == 0x57454250) {
            size = webp(little);
        } else if (big.getShort(0) == (short) 0xffd8) {
            size = jpeg(big);
        }
        return Optional.ofNullable(size).filter(found -> found.width() > 0 && found.height() > 0);
    }

    private static @Nullable ImageSize jpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 9 < bytes.limit() && bytes.get(at) == (byte) 0xff) {
            int marker = bytes.get(at + 1) & 0xff;
            boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (isFrame) {
                return new ImageSize(bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
            }
            at += marker == 0xff ? 1 : 2 + (bytes.getShort(at + 2) & 0xffff);
        }
        return null;
    }

    private static @Nullable ImageSize webp(ByteBuffer bytes) {
        return switch (bytes.get(15)) {
            case ' ' -> new ImageSize(bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case 'L' -> {
                int bits = bytes.getInt(21);
                yield new ImageSize((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
            }
            case 'X' -> new ImageSize((bytes.getInt(24) & 0xffffff) + 1, (bytes.getInt(26) >> 8 & 0xffffff) + 1);
            default -> null;
        };
    }
}
