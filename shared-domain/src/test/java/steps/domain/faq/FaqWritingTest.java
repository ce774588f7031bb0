package steps.domain.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.content.Language;
import steps.domain.position.Move;
import steps.platform.transaction.Transactions;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FaqWritingTest {
    @Inject
    FaqWriting faqs;

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @BeforeEach
    void nothingIsThere() {
        Rows.change(pool, "delete from faq_item");
    }

    @Test
    void aNewQuestionStandsBehindTheOthersOfItsLanguage() {
        added(Language.RUSSIAN, "А");
        added(Language.RUSSIAN, "Б");
        added(Language.ENGLISH, "A");
        assertThat(order("ru")).isEqualTo("А1 Б2");
        assertThat(order("en")).isEqualTo("A1");
    }

    @Test
    void movesAmongThoseOfItsLanguage() {
        long first = added(Language.RUSSIAN, "А");
        added(Language.ENGLISH, "A");
        added(Language.RUSSIAN, "Б");
        long third = added(Language.RUSSIAN, "В");
        assertThat(await(() -> faqs.move(third, new Move.Before(first)))).isTrue();
        assertThat(order("ru")).isEqualTo("В1 А2 Б3");
        assertThat(await(() -> faqs.move(third, new Move.Up()))).isFalse();
        assertThat(await(() -> faqs.move(999_999_999L, new Move.Up()))).isFalse();
        assertThat(order("en")).isEqualTo("A1");
    }

    @Test
    void twoWhoMoveAtOnceLoseNothing() {
        var ids = List.of(
                added(Language.RUSSIAN, "А"),
                added(Language.RUSSIAN, "Б"),
                added(Language.RUSSIAN, "В"),
                added(Language.RUSSIAN, "Г"));
        for (int round = 0; round < 10; round++) {
            together(List.of(
                    () -> await(() -> transactions.retrying(() -> faqs.move(ids.get(0), new Move.Last()))),
                    () -> await(
                            () -> transactions.retrying(() -> faqs.move(ids.get(3), new Move.Before(ids.get(1)))))));
        }
        assertThat(Rows.text(pool, "select string_agg(position::text, ' ' order by position) from faq_item"))
                .isEqualTo("1 2 3 4");
    }

    private long added(Language language, String question) {
        return await(() -> faqs.add(new FaqDraft(language, question, "Так", null, true)))
                .id();
    }

    private String order(String language) {
        return Rows.text(
                pool,
                "select string_agg(question || position, ' ' order by position) from faq_item where language = $1",
                language);
    }
}
