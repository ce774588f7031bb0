package steps.domain.content;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import steps.platform.cache.NoCaches;

/** For tests without a database: the content managers wrote exactly these texts, in Russian. */
@Vetoed
public final class WrittenContents extends Contents {
    private final Map<String, String> texts;

    public WrittenContents(Map<String, String> texts) {
        super(null, null, NoCaches.of(), new TextKeys(List.of()));
        this.texts = Map.copyOf(texts);
    }

    @Override
    public Optional<WrittenText> find(TextKey key, Language language) {
        return language == Language.RUSSIAN
                ? Optional.ofNullable(texts.get(key.key()))
                        .map(text -> new WrittenText(key.key(), language, text, null))
                : Optional.empty();
    }
}
