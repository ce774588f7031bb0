package steps.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second whether a connection is too slow, and cuts it. With the first bytes, when the pipeline is complete, it
 * has heads and bodies noticed behind their codec, whose second half is the encoder. Where there is none yet, since the connection
 * may become HTTP/2, all that is noticed is when we last said something: whoever drips is told nothing.
 */
final class FirstBytes extends ChannelDuplexHandler {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Whoever looks that late stood still; what came in meanwhile has not been read. */
    private static final Duration LATE = LOOK_EVERY.multipliedBy(2);

    private final Sender sender;
    private boolean watched;
    private boolean unreadable;
    private long saidAtNs;
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
                unreadable = true;
                saidAtNs = System.nanoTime();
            } else {
                context.pipeline()
                        .addAfter(codec.name(), null, new LastAfterChunks())
                        .addAfter(codec.name(), null, new OtherVersions())
                        .addAfter(codec.name(), null, new Messages(sender));
            }
        }
        context.fireChannelRead(bytes);
    }

    @Override
    public void write(ChannelHandlerContext context, Object bytes, ChannelPromise promise) throws Exception {
        saidAtNs = System.nanoTime();
        super.write(context, bytes, promise);
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
        if (unreadable ? sender.isToldNothing(nowNs - saidAtNs) : sender.isTooSlow(nowNs)) {
            context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }

    private boolean isHeldBack(ChannelHandlerContext context) {
        return sender.isUnanswered() && !context.channel().config().isAutoRead();
    }
}
