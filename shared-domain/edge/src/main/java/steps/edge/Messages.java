package steps.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/** Notices how far the requests of a connection have come in and been answered. */
final class Messages extends ChannelDuplexHandler {
    private final Sender sender;

    Messages(Sender sender) {
        this.sender = sender;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            sender.beginsBody(System.nanoTime());
        }
        if (message instanceof HttpContent part) {
            sender.sends(part.content().readableBytes());
        }
        if (message instanceof LastHttpContent) {
            sender.endsBody(System.nanoTime());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof LastHttpContent && !isContinue(message)) {
            sender.isAnswered(System.nanoTime());
        }
        super.write(context, message, promise);
    }

    private static boolean isContinue(Object message) {
        return message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
