package steps.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A lock that one process of a kind may hold in a checkout; the system lets it go when the process ends, in any way. */
final class Alone {
    /** A lock that nobody refers to is closed by the garbage collector. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    private Alone() {}

    /** Whether we are the one from now on. */
    static boolean in(Path file) {
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            HELD.add(lock);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be locked: " + e.getMessage(), e);
        }
    }

    static String holder(Path file) {
        try {
            return "process " + Files.readString(file).strip();
        } catch (IOException e) {
            return "another process";
        }
    }
}
