package steps.admin.legacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.domain.media.MediaKind;

/**
 * The picture or the video of a row: its bytes where the folder has them, else Telegram's copy, which stays valid as long as
 * the bot's token does, else the address on the web, which Telegram takes in the place of a copy.
 */
record OldMedia(
        Kind of,
        String row,
        MediaKind kind,
        @Nullable String fileId,
        @Nullable String url,
        @Nullable String file) {
    private static final int LONGEST_COPY = 255;
    private static final int LONGEST_NAME = 255;
    private static final String ADD = """
            insert into media (kind, file_name, content, telegram_file_id) values (?, ?, ?, ?) returning id
            """;

    /** Null when the row shows nothing. */
    static @Nullable OldMedia read(Kind of, String name, ResultSet row, @Nullable String fileColumn)
            throws SQLException {
        var type = row.getString("media_type");
        if (type == null || type.equals("none")) {
            return null;
        }
        return new OldMedia(
                of,
                name,
                type.equals("video") ? MediaKind.VIDEO : MediaKind.PHOTO,
                blankAsNull(row.getString("telegram_file_id")),
                blankAsNull(row.getString("media_url")),
                fileColumn == null ? null : blankAsNull(row.getString(fileColumn)));
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Its new id; null when there is nothing to be shown. */
    @Nullable
    Long store(Load load) throws SQLException {
        var found = path(load);
        if (found.isPresent()) {
            var bytes = bytes(found.get(), load);
            if (bytes.isPresent()) {
                return add(load, found.get().getFileName().toString(), bytes.get(), fileId);
            }
        } else if (file != null) {
            load.remark(of, row, "its file is not in the media folder");
        }
        var copy = fileId != null ? fileId : isOnTheWeb() ? url : null;
        if (copy == null || copy.length() > LONGEST_COPY) {
            load.remark(of, row, "its picture or video is nowhere to be found");
            return null;
        }
        return add(load, kind == MediaKind.VIDEO ? "video.mp4" : "photo.jpg", new byte[0], copy);
    }

    private Optional<Path> path(Load load) {
        return Optional.ofNullable(file)
                .flatMap(load.media()::find)
                .or(() -> Optional.ofNullable(url).flatMap(load.media()::find));
    }

    private boolean isOnTheWeb() {
        return url != null && url.matches("https?://.+");
    }

    private Optional<byte[]> bytes(Path path, Load load) {
        try {
            if (Files.size(path) > kind.mostBytes()) {
                load.remark(of, row, "its file is larger than Telegram takes");
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path)).filter(bytes -> bytes.length > 0);
        } catch (IOException e) {
            load.remark(of, row, "its file cannot be read");
            return Optional.empty();
        }
    }

    private Long add(Load load, String name, byte[] bytes, @Nullable String copy) throws SQLException {
        try (PreparedStatement statement = load.ours().prepareStatement(ADD)) {
            statement.setString(1, kind == MediaKind.VIDEO ? "video" : "photo");
            statement.setString(2, name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name);
            statement.setBytes(3, bytes);
            statement.setString(4, copy != null && copy.length() <= LONGEST_COPY ? copy : null);
            try (ResultSet added = statement.executeQuery()) {
                added.next();
                return added.getLong(1);
            }
        }
    }
}
