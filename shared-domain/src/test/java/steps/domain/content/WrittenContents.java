package steps.domain.content;

import jakarta.enterprise.inject.Vetoed;
import java.util.Map;
import java.util.Optional;
import steps.platform.cache.NoCaches;

/** For tests without a database: the content managers wrote exactly these texts. */
@Vetoed
public final class WrittenContents extends Contents {
    private final Map<String, String> texts;

    public WrittenContents(Map<String, String> texts) {
        super(null, null, NoCaches.of());
        this.texts = Map.copyOf(texts);
    }

    @Override
    public Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
    }
}
