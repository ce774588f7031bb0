package steps.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Optional;
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
        assertThat(said()).isEmpty();
    }

    @Test
    void aTextIsSeenAfterTheNextRefreshAndNotBefore() {
        Rows.change(pool, "insert into content (key, text) values ('main_menu', 'Меню')");
        assertThat(said()).isEmpty();
        await(caches::refresh);
        assertThat(said()).contains("Меню");

        Rows.change(pool, "update content set text = 'Главное' where key = 'main_menu'");
        await(caches::refresh);
        assertThat(said()).contains("Главное");

        Rows.change(pool, "delete from content where key = 'main_menu'");
        await(caches::refresh);
        assertThat(said()).isEmpty();
    }

    @Test
    void eachLanguageHasTextsOfItsOwn() {
        Rows.change(pool, "insert into content (key, language, text) values ('main_menu', 'en', 'The menu')");
        await(caches::refresh);
        assertThat(said()).isEmpty();
        assertThat(contents.find(MenuTexts.MENU, Language.ENGLISH))
                .map(WrittenText::text)
                .contains("The menu");
    }

    @Test
    void aTextThatTelegramWouldRefuseIsNotSaidAndItsReasonIsListed() {
        Rows.change(pool, "insert into content (key, text) values ('main_menu', '<b>Меню'), ('main_manu', 'Меню')");
        await(caches::refresh);
        assertThat(said()).isEmpty();
        assertThat(await(contents::faults))
                .containsExactly(
                        new TextFault("main_manu", Language.RUSSIAN, "there is no such key"),
                        new TextFault("main_menu", Language.RUSSIAN, "<b> is not closed"));
    }

    @Test
    void cachesAreLoadedOnceTheyWereRead() {
        assertThat(caches.areLoaded()).isTrue();
        Rows.change(pool, "insert into content (key, text) values ('main_menu', 'Меню')");
        await(caches::whenLoaded);
        assertThat(said()).isEmpty();
    }

    private Optional<String> said() {
        return contents.find(MenuTexts.MENU, Language.RUSSIAN).map(WrittenText::text);
    }
}
