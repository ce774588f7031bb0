package steps.domain.content;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;
import steps.platform.transaction.Transactions;

/** The texts that content managers have written, by key. */
@Startup
@Singleton
public class Contents {
    private final Transactions transactions;
    private final ContentRepository contents;
    private final VersionedCache<Map<String, String>> texts = new VersionedCache<>("content", this::load);

    Contents(Transactions transactions, ContentRepository contents, Caches caches) {
        this.transactions = transactions;
        this.contents = contents;
        caches.add(texts);
    }

    /** Empty when nobody has written this one: then the built-in text is said. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(texts.current().get(key));
    }

    private Uni<Map<String, String>> load() {
        return transactions
                .readingEntities(() -> contents.listAll())
                .map(found -> found.stream().collect(Collectors.toMap(Content::key, Content::text)));
    }
}
