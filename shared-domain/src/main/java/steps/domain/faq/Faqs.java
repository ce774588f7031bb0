package steps.domain.faq;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.TextFault;
import steps.platform.cache.Caches;
import steps.platform.cache.VersionedCache;
import steps.platform.transaction.Transactions;

/** The questions that people ask often, for the reader's language; in Russian where nobody has written others. */
@Startup
@Singleton
public class Faqs {
    static final int PAGE_SIZE = 8;
    private static final Logger LOG = Logger.getLogger(Faqs.class);

    private final Transactions transactions;
    private final FaqItemRepository items;
    private final VersionedCache<List<Faq>> faqs = new VersionedCache<>("faq", this::load);

    Faqs(Transactions transactions, FaqItemRepository items, Caches caches) {
        this.transactions = transactions;
        this.items = items;
        caches.add(faqs);
    }

    /** Pages count from 0; one beyond the end is empty. */
    public FaqPage page(int number) {
        var all = inLanguage(ReaderLanguage.current());
        var shown =
                all.stream().skip((long) number * PAGE_SIZE).limit(PAGE_SIZE).toList();
        return new FaqPage(shown, number, all.size() > (number + 1L) * PAGE_SIZE);
    }

    /** Empty when it is not shown (any more). */
    public Optional<Faq> find(long id) {
        return faqs.current().stream().filter(faq -> faq.id() == id).findFirst();
    }

    /** On which page of its language it stands. */
    public int pageOf(Faq faq) {
        return Math.max(0, inLanguage(ReaderLanguage.current()).indexOf(faq)) / PAGE_SIZE;
    }

    /** What is not said as it was written. */
    public Uni<List<TextFault>> faults() {
        return written().map(Faqs::faultsOf);
    }

    private List<Faq> inLanguage(Language language) {
        var own = of(language);
        return own.isEmpty() ? of(Language.RUSSIAN) : own;
    }

    private List<Faq> of(Language language) {
        return faqs.current().stream().filter(faq -> faq.language() == language).toList();
    }

    private Uni<List<Faq>> load() {
        return written()
                .invoke(all -> faultsOf(all)
                        .forEach(fault -> LOG.warnf("An answer is said without its formatting: %s", fault)));
    }

    private Uni<List<Faq>> written() {
        return transactions
                .readingEntities(items::findActive)
                .map(found -> found.stream().map(FaqItem::faq).toList());
    }

    private static List<TextFault> faultsOf(List<Faq> all) {
        return all.stream().map(Faq::fault).flatMap(Optional::stream).toList();
    }
}
