package steps.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import org.junit.jupiter.api.Test;

class LastAfterChunksTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new LastAfterChunks());

    @Test
    void aPlainRequestLeavesTheConnectionOpen() {
        channel.writeInbound(request(false), LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(answered().headers().get("Connection")).isNull();
        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void theAnswerToChunksIsTheLast() {
        channel.writeInbound(request(true), LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(answered().headers().get("Connection")).isEqualTo("close");
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aRequestBehindChunksIsNotRead() {
        channel.writeInbound(request(true), LastHttpContent.EMPTY_LAST_CONTENT, request(false));

        assertThat(channel.inboundMessages()).hasSize(2);
    }

    @Test
    void anotherCodingOfTheBodyEndsTheConnectionAsWell() {
        var request = request(false);
        request.headers().set("Transfer-Encoding", "xchunked");
        channel.writeInbound(request, LastHttpContent.EMPTY_LAST_CONTENT);

        answered();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void aRequestBeforeChunksIsAnsweredFirst() {
        channel.writeInbound(request(false), LastHttpContent.EMPTY_LAST_CONTENT);
        channel.writeInbound(request(true), LastHttpContent.EMPTY_LAST_CONTENT);

        answered();
        assertThat(channel.isOpen()).isTrue();
        answered();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void anEarlyAnswerWaitsForTheEndOfTheChunks() {
        channel.writeInbound(request(true));

        answered();
        assertThat(channel.isOpen()).isTrue();
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void anInvitationToGoOnIsNoAnswer() {
        channel.writeInbound(request(true));
        channel.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        channel.writeInbound(LastHttpContent.EMPTY_LAST_CONTENT);

        assertThat(channel.isOpen()).isTrue();
    }

    private static DefaultHttpRequest request(boolean chunked) {
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set(chunked ? "Transfer-Encoding" : "Content-Length", chunked ? "chunked" : "0");
        return request;
    }

    private HttpResponse answered() {
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        channel.writeOutbound(answer);
        return answer;
    }
}
