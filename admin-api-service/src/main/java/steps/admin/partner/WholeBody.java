package steps.admin.partner;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;

/** Keeps a small body until it is complete. */
final class WholeBody implements PartnerBody.Taker {
    private final PartnerCall call;
    private final Consumer<Buffer> reader;
    private final Buffer body = Buffer.buffer();

    WholeBody(PartnerCall call, Consumer<Buffer> reader) {
        this.call = call;
        this.reader = reader;
    }

    @Override
    public void take(Buffer part) {
        body.appendBuffer(part);
    }

    @Override
    public void takeEnd() {
        try {
            reader.accept(body);
        } catch (RuntimeException failure) {
            call.fail(failure);
        }
    }

    @Override
    public void stop(Problem reason) {
        call.refuse(reason);
    }

    @Override
    public void leave() {
        // Nothing has begun that would have to end.
    }
}
