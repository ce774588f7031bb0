package steps.admin.legacy.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the Python system kept its files, its MEDIA_ROOT; nothing is found in one that is not there. */
public record MediaFolder(Optional<Path> root) {
    private static final String PUBLIC = "/media/";

    public static MediaFolder of(Optional<String> root) {
        return new MediaFolder(root.map(Path::of).map(Path::toAbsolutePath).map(Path::normalize));
    }

    public boolean isThere() {
        return root.filter(Files::isDirectory).isPresent();
    }

    /** By the path below the folder, or by the address under which Django showed it. Nothing outside of it is ours to read. */
    public Optional<Path> find(String written) {
        int at = written.indexOf(PUBLIC);
        var path = at < 0 ? written : written.substring(at + PUBLIC.length());
        try {
            return root.map(folder ->
                            folder.resolve(path.replaceFirst("^/+", "")).normalize())
                    .filter(file -> file.startsWith(root.orElseThrow()) && Files.isRegularFile(file))
                    .filter(this::isReallyInside);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** A link may lead out of it. */
    private boolean isReallyInside(Path file) {
        try {
            return file.toRealPath().startsWith(root.orElseThrow().toRealPath());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
