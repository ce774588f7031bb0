package steps.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class ContentsTest {
    @Inject
    Contents contents;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    @BeforeEach
    @AfterEach
    void nothingWritten() {
        Rows.change(pool, "delete from content");
        await(caches::refresh);
    }

    @Test
    void aTextThatNobodyWroteIsNotThere() {
        assertThat(contents.text("main_menu")).isEmpty();
    }

    @Test
    void aTextIsSeenAfterTheNextRefreshAndNotBefore() {
        Rows.change(pool, "insert into content (key, text) values ('main_menu', 'Меню')");
        assertThat(contents.text("main_menu")).isEmpty();
        await(caches::refresh);
        assertThat(contents.text("main_menu")).contains("Меню");

        Rows.change(pool, "update content set text = 'Главное' where key = 'main_menu'");
        await(caches::refresh);
        assertThat(contents.text("main_menu")).contains("Главное");

        Rows.change(pool, "delete from content where key = 'main_menu'");
        await(caches::refresh);
        assertThat(contents.text("main_menu")).isEmpty();
    }

    @Test
    void cachesAreLoadedOnceTheyWereRead() {
        assertThat(caches.areLoaded()).isTrue();
        Rows.change(pool, "insert into content (key, text) values ('main_menu', 'Меню')");
        await(caches::whenLoaded);
        assertThat(contents.text("main_menu")).isEmpty();
    }
}
