package steps.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;

/** Has every connection of a server watched from the moment it is accepted. */
@Sharable
final class WatchConnections extends ChannelInboundHandlerAdapter {
    /** Unknown in a process that has a server of Vert.x, and is none of our services. */
    private static volatile @Nullable EdgeSettings settings;

    /** Vert.x makes its servers before anything can be injected. */
    static void with(EdgeSettings known) {
        settings = known;
    }

    /** What a server reads are connections. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        var known = settings;
        if (known != null && accepted instanceof Channel connection) {
            connection.pipeline().addFirst(new FirstBytes(new Sender(known, System.nanoTime())));
        }
        context.fireChannelRead(accepted);
    }
}
