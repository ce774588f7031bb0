package steps.domain.content;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;
import steps.platform.transaction.Transactions;

/** The texts that content managers have written, as far as they can be said. */
@Startup
@Singleton
public class Contents {
    private static final Logger LOG = Logger.getLogger(Contents.class);

    private final Transactions transactions;
    private final ContentRepository contents;
    private final TextCheck check;
    private final VersionedCache<Map<Place, WrittenText>> texts = new VersionedCache<>("content", this::load);

    /** Caches load one after the other. */
    private Set<TextFault> told = Set.of();

    Contents(Transactions transactions, ContentRepository contents, Caches caches, TextKeys keys) {
        this.transactions = transactions;
        this.contents = contents;
        this.check = new TextCheck(keys);
        caches.add(texts);
    }

    /** Empty when nobody has written this one, or nothing that may be said: then the built-in text is. */
    public Optional<WrittenText> find(TextKey key, Language language) {
        return Optional.ofNullable(texts.current().get(new Place(key.key(), language)));
    }

    /** What is written and not said, by key. */
    public Uni<List<TextFault>> faults() {
        return written().map(this::faultsOf);
    }

    private Uni<Map<Place, WrittenText>> load() {
        return written().invoke(rows -> tell(faultsOf(rows))).map(this::sayable);
    }

    private Uni<List<WrittenText>> written() {
        return transactions
                .readingEntities(contents::findAllInOrder)
                .map(found -> found.stream().map(Content::written).toList());
    }

    private List<TextFault> faultsOf(List<WrittenText> rows) {
        return rows.stream().map(check::faultOf).flatMap(Optional::stream).toList();
    }

    private Map<Place, WrittenText> sayable(List<WrittenText> rows) {
        return rows.stream()
                .filter(row -> check.faultOf(row).isEmpty())
                .collect(
                        Collectors.toUnmodifiableMap(row -> new Place(row.key(), row.language()), Function.identity()));
    }

    /** Each once: the texts are read again whenever one of them changes. */
    private void tell(List<TextFault> faults) {
        faults.stream()
                .filter(fault -> !told.contains(fault))
                .forEach(fault -> LOG.warnf("A text is not said, the built-in one is: %s", fault));
        told = new HashSet<>(faults);
    }

    private record Place(String key, Language language) {}
}
