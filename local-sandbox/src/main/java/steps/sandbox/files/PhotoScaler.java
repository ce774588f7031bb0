package steps.sandbox.files;

import io.vertx.core.buffer.Buffer;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Makes a smaller JPEG of a photo; a format that Java does not read stays as it is. */
final class PhotoScaler {
    private PhotoScaler() {}

    static Buffer scale(Buffer photo, ImageSize size) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(photo.getBytes()));
        if (whole == null) {
            return photo;
        }
        BufferedImage small = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(whole, 0, 0, size.width(), size.height(), null);
        canvas.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(small, "jpg", jpeg);
        return Buffer.buffer(jpeg.toByteArray());
    }
}
