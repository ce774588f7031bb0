package steps.sandbox.files;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steps.sandbox.settings.LiveSettings;

/** Files by their content: the same bytes are one file. Beyond the setting's bytes the oldest unused ones go. */
public final class FileStore {
    private record Kept(StoredFile file, Buffer bytes) {}

    private final LiveSettings settings;
    private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    public FileStore(LiveSettings settings) {
        this.settings = settings;
    }

    public StoredFile keep(FileKind kind, String name, String contentType, Buffer bytes) {
        String uniqueId = uniqueId(kind, bytes);
        Kept known = kept.get(uniqueId);
        if (known != null) {
            return known.file();
        }
        ImageSize image = ImageSize.of(bytes.getBytes()).orElse(new ImageSize(0, 0));
        StoredFile file =
                new StoredFile(uniqueId, kind, name, contentType, bytes.length(), image.width(), image.height());
        put(file, bytes);
        return file;
    }

    public void put(StoredFile file, Buffer bytes) {
        kept.put(file.uniqueId(), new Kept(file, bytes));
        size += bytes.length();
        Iterator<Kept> oldest = kept.values().iterator();
        while (size > settings.now().fileBytes() && kept.size() > 1) {
            size -= oldest.next().bytes().length();
            oldest.remove();
        }
    }

    public Optional<StoredFile> find(String uniqueId) {
        return Optional.ofNullable(kept.get(uniqueId)).map(Kept::file);
    }

    public Optional<Buffer> bytes(String uniqueId) {
        return Optional.ofNullable(kept.get(uniqueId)).map(Kept::bytes);
    }

    public List<StoredFile> all() {
        List<StoredFile> files = new ArrayList<>();
        kept.values().forEach(one -> files.add(one.file()));
        return files;
    }

    public void clear() {
        kept.clear();
        size = 0;
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
