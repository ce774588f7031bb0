package steps.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionedCacheTest {
    private final Deque<Uni<String>> rows = new ArrayDeque<>();
    private final VersionedCache<String> cache =
            new VersionedCache<>("rows", () -> Uni.createFrom().deferred(rows::removeFirst));

    @Test
    void holdsNothingBeforeTheFirstLoad() {
        assertThatThrownBy(cache::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rows");
    }

    @Test
    void isReadOnceForEachVersion() {
        willFind("first", "second");
        follow(1);
        follow(1);
        assertThat(cache.current()).isEqualTo("first");
        follow(2);
        follow(2);
        assertThat(cache.current()).isEqualTo("second");
    }

    @Test
    void followsAVersionThatWentBackAfterARestore() {
        willFind("first", "restored");
        follow(7);
        follow(3);
        assertThat(cache.current()).isEqualTo("restored");
    }

    @Test
    void keepsWhatItHadWhenTheDatabaseIsAwayAndReadsAgainLater() {
        willFind("first");
        follow(1);
        rows.add(Uni.createFrom().failure(new IllegalStateException("database away")));
        assertThatThrownBy(() -> follow(2)).hasMessage("database away");
        assertThat(cache.current()).isEqualTo("first");
        willFind("second");
        follow(2);
        assertThat(cache.current()).isEqualTo("second");
    }

    private void willFind(String... found) {
        List.of(found).forEach(value -> rows.add(Uni.createFrom().item(value)));
    }

    private void follow(long version) {
        cache.follow(version).await().indefinitely();
    }
}
