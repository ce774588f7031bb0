package steps.sandbox.files;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import steps.sandbox.settings.LiveSettings;

/**
 * Files by their content: the same bytes are one file. Beyond the setting's bytes those unused for longest leave the
 * memory; without a folder they are gone then.
 */
public final class FileStore {
    private final Vertx vertx;
    private final LiveSettings settings;
    private final Optional<FileFolder> folder;
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final Map<String, Buffer> inMemory = new LinkedHashMap<>(16, 0.75f, true);
    private long bytesInMemory;

    public FileStore(Vertx vertx, LiveSettings settings, Optional<FileFolder> folder) {
        this.vertx = vertx;
        this.settings = settings;
        this.folder = folder;
    }

    public StoredFile keep(FileKind kind, String name, String contentType, Buffer bytes) {
        String uniqueId = uniqueId(kind, bytes);
        StoredFile known = files.get(uniqueId);
        if (known != null) {
            return known;
        }
        ImageSize image = ImageSize.of(bytes.getBytes()).orElse(new ImageSize(0, 0));
        StoredFile file =
                new StoredFile(uniqueId, kind, name, contentType, bytes.length(), image.width(), image.height());
        folder.ifPresent(there -> there.write(uniqueId, bytes));
        files.put(uniqueId, file);
        remember(uniqueId, bytes);
        return file;
    }

    private void remember(String uniqueId, Buffer bytes) {
        inMemory.put(uniqueId, bytes);
        bytesInMemory += bytes.length();
        Iterator<Map.Entry<String, Buffer>> oldest = inMemory.entrySet().iterator();
        while (bytesInMemory > settings.now().fileBytes() && inMemory.size() > 1) {
            Map.Entry<String, Buffer> dropped = oldest.next();
            bytesInMemory -= dropped.getValue().length();
            if (folder.isEmpty()) {
                files.remove(dropped.getKey());
            }
            oldest.remove();
        }
    }

    /** Asking for a file counts as using it: bots name a file they sent before by its id alone. */
    public Optional<StoredFile> find(String uniqueId) {
        inMemory.get(uniqueId);
        return Optional.ofNullable(files.get(uniqueId));
    }

    /** The bytes of a known file, a photo's in the size that the id names. */
    public Future<Buffer> sized(FileId id) {
        StoredFile file = Objects.requireNonNull(files.get(id.uniqueId()));
        Future<Buffer> whole = bytes(id.uniqueId());
        if (id.size() == 0 || file.kind() != FileKind.PHOTO) {
            return whole;
        }
        ImageSize size = PhotoSizes.of(file).get(id.size() - 1);
        return whole.compose(bytes -> vertx.executeBlocking(() -> PhotoScaler.scale(bytes, size)));
    }

    private Future<Buffer> bytes(String uniqueId) {
        Buffer known = inMemory.get(uniqueId);
        if (known != null) {
            return Future.succeededFuture(known);
        }
        return vertx.executeBlocking(() -> folder.orElseThrow().read(uniqueId))
                .onSuccess(bytes -> remember(uniqueId, bytes));
    }

    public List<StoredFile> state() {
        return List.copyOf(files.values());
    }

    /** Takes files back whose bytes are still in the folder. */
    public void restore(List<StoredFile> state) {
        state.stream()
                .filter(file -> folder.orElseThrow().has(file.uniqueId()))
                .forEach(file -> files.put(file.uniqueId(), file));
    }

    public void clear() {
        files.clear();
        inMemory.clear();
        bytesInMemory = 0;
        folder.ifPresent(FileFolder::clear);
    }

    private static String uniqueId(FileKind kind, Buffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind.wireName().getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(bytes.getBytes());
            return "AQAD" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
