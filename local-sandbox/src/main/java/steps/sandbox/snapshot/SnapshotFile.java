package steps.sandbox.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import steps.sandbox.json.Json;

/** The snapshot on disk: replaced whole or not at all, and used by one process at a time. */
final class SnapshotFile implements AutoCloseable {
    private final Path folder;
    private final Path file;
    private final FileChannel lock;

    SnapshotFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("state.json");
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder " + folder, e);
        }
        if (!isLocked()) {
            close();
            throw new IllegalStateException("another sandbox works in the folder " + folder);
        }
    }

    private boolean isLocked() {
        try {
            FileLock held = lock.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock the folder " + folder, e);
        }
    }

    Optional<Snapshot> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(file.toFile(), Snapshot.class));
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "the saved state in " + file + " is unreadable; move it away to start anew: "
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void write(Snapshot snapshot) throws IOException {
        Path unfinished = folder.resolve("state.json.new");
        Json.MAPPER.writeValue(unfinished.toFile(), snapshot);
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the folder " + folder, e);
        }
    }
}
