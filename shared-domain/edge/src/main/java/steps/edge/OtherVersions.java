package steps.edge;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;

/** Refuses what is spoken in another version than HTTP/1: Vert.x would take it for a request without an address, and log an error. */
final class OtherVersions extends ChannelInboundHandlerAdapter {
    private static final String CLOSE = "close";

    private boolean refused;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!refused && message instanceof HttpRequest request && isOther(request.protocolVersion())) {
            refused = true;
            var answer =
                    new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED);
            answer.headers().set(HttpHeaderNames.CONNECTION, CLOSE).set(HttpHeaderNames.CONTENT_LENGTH, 0);
            context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
        }
        if (refused) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static boolean isOther(HttpVersion version) {
        return version.majorVersion() != 1;
    }
}
