import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept connection with at most one update under way. */
final class Lane implements AutoCloseable {
    static final int STATUS_AT = 9;

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(8_192);
    private Update update;
    private long dueNs;

    Lane(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** {@code since} is when it should have been sent, which is where its time begins. */
    void send(Update next, long since) throws IOException {
        update = next;
        dueNs = since;
        ByteBuffer out = ByteBuffer.wrap(next.request());
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    Update update() {
        return update;
    }

    long dueNs() {
        return dueNs;
    }

    /** The status of the answer, or 0 while it is not there yet. */
    int answer() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("bot-service closed a connection");
        }
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || in.position() < end + 4 + length(text.substring(0, end))) {
            return 0;
        }
        in.clear();
        return Integer.parseInt(text.substring(STATUS_AT, STATUS_AT + 3));
    }

    static int length(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        return at < 0 ? 0 : Integer.parseInt(lower.substring(at + 15).lines().findFirst().orElse("0").trim());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
