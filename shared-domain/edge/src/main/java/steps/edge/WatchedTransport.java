package steps.edge;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.transport.Transport;
import java.util.concurrent.ThreadFactory;

/** Another transport, with {@link WatchConnections} in front of its servers. */
final class WatchedTransport implements Transport {
    private final Transport original;

    WatchedTransport(Transport original) {
        this.original = original;
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        original.configure(options, domainSocket, bootstrap);
        bootstrap.handler(new WatchConnections());
    }

    @Override
    public void configure(ClientOptionsBase options, boolean domainSocket, Bootstrap bootstrap) {
        original.configure(options, domainSocket, bootstrap);
    }

    @Override
    public void configure(DatagramChannel channel, DatagramSocketOptions options) {
        original.configure(channel, options);
    }

    @Override
    public boolean supportsDomainSockets() {
        return original.supportsDomainSockets();
    }

    @Override
    public boolean supportFileRegion() {
        return original.supportFileRegion();
    }

    @Override
    public boolean isAvailable() {
        return original.isAvailable();
    }

    @Override
    public Throwable unavailabilityCause() {
        return original.unavailabilityCause();
    }

    @Override
    public java.net.SocketAddress convert(SocketAddress address) {
        return original.convert(address);
    }

    @Override
    public SocketAddress convert(java.net.SocketAddress address) {
        return original.convert(address);
    }

    @Override
    public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
        return original.eventLoopGroup(type, threads, factory, ioRatio);
    }

    @Override
    public DatagramChannel datagramChannel() {
        return original.datagramChannel();
    }

    @Override
    public DatagramChannel datagramChannel(InternetProtocolFamily family) {
        return original.datagramChannel(family);
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return original.channelFactory(domainSocket);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return original.serverChannelFactory(domainSocket);
    }
}
