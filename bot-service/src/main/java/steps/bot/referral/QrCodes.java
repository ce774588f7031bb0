package steps.bot.referral;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import steps.bot.dialog.Attachment;
import steps.bot.dialog.AttachmentMaker;
import steps.bot.picture.Png;

/** Draws the QR codes of addresses, beside the event loop. */
@Singleton
public class QrCodes implements AttachmentMaker {
    public static final String NAME = "qr_code";

    private final Vertx vertx;

    QrCodes(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Attachment> make(long chatId, String address) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> Png.of(QrPicture.of(address)))
                        .toCompletionStage())
                .map(png -> new Attachment("qr.png", "image/png", Buffer.buffer(png)));
    }
}
