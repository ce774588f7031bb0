package steps.sandbox.files;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files on disk, each under its unique id, written whole or not at all. */
public final class FileFolder {
    private final Path folder;

    public FileFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }

    void write(String uniqueId, Buffer bytes) {
        try {
            Path unfinished = Files.createTempFile(folder, "new", ".tmp");
            Files.write(unfinished, bytes.getBytes());
            Files.move(unfinished, folder.resolve(uniqueId), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into " + folder, e);
        }
    }

    Buffer read(String uniqueId) throws IOException {
        return Buffer.buffer(Files.readAllBytes(folder.resolve(uniqueId)));
    }

    boolean has(String uniqueId) {
        return Files.isRegularFile(folder.resolve(uniqueId));
    }

    void clear() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder, e);
        }
    }
}
