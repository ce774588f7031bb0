package steps.edge;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second whether a connection is too slow, and cuts it. With the first bytes, when the pipeline is complete, it
 * has heads and bodies noticed behind their codec, whose second half is the encoder.
 */
final class FirstBytes extends ChannelInboundHandlerAdapter {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Whoever looks that late stood still; what came in meanwhile has not been read. */
    private static final Duration LATE = LOOK_EVERY.multipliedBy(2);

    private final Sender sender;
    private boolean watched;
    private @Nullable ScheduledFuture<?> looks;
    private long lookedAtNs;

    FirstBytes(Sender sender) {
        this.sender = sender;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        lookedAtNs = System.nanoTime();
        looks = context.executor()
                .scheduleAtFixedRate(
                        () -> look(context), LOOK_EVERY.toNanos(), LOOK_EVERY.toNanos(), TimeUnit.NANOSECONDS);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!watched) {
            watched = true;
            var codec = context.pipeline().context(HttpResponseEncoder.class);
            if (codec == null) {
                // Nothing that we could follow; the server's own limit of idle connections is left.
                stopLooking();
            } else {
                context.pipeline()
                        .addAfter(codec.name(), null, new LastAfterChunks())
                        .addAfter(codec.name(), null, new Messages(sender));
            }
        }
        context.fireChannelRead(bytes);
    }

    private void stopLooking() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopLooking();
        context.fireChannelInactive();
    }

    private void look(ChannelHandlerContext context) {
        long nowNs = System.nanoTime();
        var sinceLook = Duration.ofNanos(nowNs - lookedAtNs);
        lookedAtNs = nowNs;
        if (sinceLook.compareTo(LATE) > 0 || isHeldBack(context)) {
            sender.wasHeldBack(sinceLook);
        }
        if (sender.isTooSlow(nowNs)) {
            context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }

    private boolean isHeldBack(ChannelHandlerContext context) {
        return sender.isUnanswered() && !context.channel().config().isAutoRead();
    }
}
