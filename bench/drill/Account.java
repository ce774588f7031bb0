import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Who the servers run as: PostgreSQL refuses to run as root, so root becomes the account of Debian's package. */
final class Account {
    private static final String NAME = "postgres";

    private Account() {}

    static List<String> command(String... command) throws IOException {
        List<String> all = new ArrayList<>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=" + NAME, "--regid=" + NAME, "--init-groups", "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    /** A folder of its own that this account may write to. */
    static Path folder(String name) throws IOException {
        Path folder = AtEnd.folder(name);
        if (isRoot()) {
            Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME));
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** Makes an empty file that belongs to this account. */
    static void touch(Path file) throws IOException {
        Files.createFile(file);
        if (isRoot()) {
            Files.setOwner(file, file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NAME));
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getOwner(Path.of("/proc/self")).getName().equals("root");
    }
}
