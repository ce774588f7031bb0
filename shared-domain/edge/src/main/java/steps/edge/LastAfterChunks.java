package steps.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Makes a request in chunks the last one of its connection, and reads nothing behind it. Beside a Content-Length that is how one
 * request is smuggled in another (RFC 9112, 6.1 and 6.3), and the decoder has dropped the length before anybody could look.
 */
final class LastAfterChunks extends ChannelDuplexHandler {
    private int unanswered;
    private boolean chunked;
    private boolean read;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (read) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            unanswered++;
            chunked = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        }
        read = chunked && message instanceof LastHttpContent;
        context.fireChannelRead(message);
        if (read && unanswered == 0) {
            // Behind the answer, which may not have left yet.
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        boolean last = chunked && unanswered == 1;
        if (message instanceof HttpResponse answer) {
            if (answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                super.write(context, message, promise);
                return;
            }
            if (last) {
                answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        var written = promise.unvoid();
        if (message instanceof LastHttpContent) {
            unanswered--;
            // Whoever is still sending could not read the answer.
            if (last && read) {
                written.addListener(ChannelFutureListener.CLOSE);
            }
        }
        super.write(context, message, written);
    }
}
