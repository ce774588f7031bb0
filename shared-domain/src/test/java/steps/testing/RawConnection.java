package steps.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A connection to a service over which one writes whatever no HTTP client would let out, and as slowly as one likes. */
public final class RawConnection implements AutoCloseable {
    private static final int END = -1;

    private final Socket socket;

    public RawConnection(int port) throws IOException {
        socket = new Socket("localhost", port);
    }

    public void send(String bytes) throws IOException {
        send(bytes.getBytes(ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** The first line of the answer, or nothing when the connection ends without one. */
    public String statusLine(Duration within) throws IOException {
        socket.setSoTimeout((int) within.toMillis());
        var line = new StringBuilder();
        var in = socket.getInputStream();
        for (int read = in.read(); read != END && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString().strip();
    }

    /** Whether the service ends the connection in this time, whatever it says before. */
    public boolean isEnded(Duration within) throws IOException {
        socket.setSoTimeout((int) within.toMillis());
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
