package steps.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.Test;

class OtherVersionsTest {
    private final EmbeddedChannel connection = new EmbeddedChannel(new HttpServerCodec(), new OtherVersions());

    @Test
    void thePrefaceOfHttp2IsRefusedAndTheConnectionClosed() {
        says("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        Object passedOn = connection.readInbound();
        assertThat(passedOn).isNull();
        ByteBuf answer = connection.readOutbound();
        assertThat(answer.toString(US_ASCII)).startsWith("HTTP/1.1 505 ").contains("connection: close");
        answer.release();
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void ourOwnVersionsGoOn() {
        says("GET / HTTP/1.0\r\n\r\n");
        Object request = connection.readInbound();
        assertThat(request).isInstanceOf(HttpRequest.class);
        ReferenceCountUtil.release(request);
        assertThat(connection.isOpen()).isTrue();
    }

    private void says(String words) {
        connection.writeInbound(Unpooled.copiedBuffer(words, US_ASCII));
    }
}
