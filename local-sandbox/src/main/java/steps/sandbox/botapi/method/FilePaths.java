package steps.sandbox.botapi.method;

import java.util.Optional;
import steps.sandbox.files.FileId;
import steps.sandbox.files.FileKind;
import steps.sandbox.files.StoredFile;

/** Makes and reads paths under {@code /file/bot<token>/}. */
public final class FilePaths {
    private FilePaths() {}

    static String of(StoredFile file, FileId id) {
        return file.kind().folder() + "/" + id.text() + "." + extension(file);
    }

    private static String extension(StoredFile file) {
        String name = file.name() == null ? "" : file.name();
        String given = name.substring(name.lastIndexOf('.') + 1);
        boolean usable = file.kind() != FileKind.PHOTO && given.matches("[A-Za-z0-9]{1,8}") && name.contains(".");
        return usable ? given : file.kind().extension();
    }

    public static Optional<FileId> read(String path) {
        int slash = path.lastIndexOf('/');
        int dot = path.lastIndexOf('.');
        return dot > slash ? FileId.read(path.substring(slash + 1, dot)) : Optional.empty();
    }
}
