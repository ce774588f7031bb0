package steps.domain.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FaqsTest {
    @Inject
    Faqs faqs;

    @Inject
    FaqVotes votes;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    @BeforeEach
    @AfterEach
    void nothingIsAsked() {
        Rows.change(pool, "delete from faq_item");
        await(caches::refresh);
    }

    @Test
    void questionsStandInTheOrderOfTheirPositionsOnPages() {
        for (int n = 9; n > 0; n--) {
            item("ru", "Вопрос " + n, "Ответ", n);
        }
        assertThat(questions(0)).hasSize(8).startsWith("Вопрос 1").endsWith("Вопрос 8");
        assertThat(faqs.page(0).hasMore()).isTrue();
        assertThat(questions(1)).containsExactly("Вопрос 9");
        assertThat(faqs.page(1).hasMore()).isFalse();
        assertThat(questions(2)).isEmpty();
        assertThat(faqs.pageOf(faqs.page(1).faqs().getFirst())).isEqualTo(1);
    }

    @Test
    void eachLanguageHasItsOwnAndTheOthersReadRussian() {
        item("ru", "Как?", "Так", 1);
        assertThat(ReaderLanguage.in(Language.ENGLISH, () -> questions(0))).containsExactly("Как?");
        item("en", "How?", "So", 1);
        assertThat(ReaderLanguage.in(Language.ENGLISH, () -> questions(0))).containsExactly("How?");
        assertThat(questions(0)).containsExactly("Как?");
    }

    @Test
    void aQuestionThatIsTakenOutIsNotShown() {
        long id = item("ru", "Как?", "Так", 1);
        assertThat(faqs.find(id)).isPresent();
        Rows.change(pool, "update faq_item set active = false");
        await(caches::refresh);
        assertThat(faqs.find(id)).isEmpty();
        assertThat(questions(0)).isEmpty();
    }

    @Test
    void anAnswerThatTelegramWouldRefuseIsSaidWithoutItsTags() {
        long broken = item("ru", "Как?", "<b>Так & <i>этак</b>: 2 &lt; 3 < 4", 1);
        long endless = item("ru", "Сколько?", "я".repeat(4_000), 2);
        long good = item("ru", "Когда?", "<i>Сейчас</i>", 3);
        assertThat(said(broken)).isEqualTo("Так &amp; этак: 2 &lt; 3 &lt; 4");
        assertThat(said(endless)).hasSize(3_500).endsWith("…");
        assertThat(said(good)).isEqualTo("<i>Сейчас</i>");
        assertThat(await(faqs::faults))
                .extracting(Object::toString)
                .containsExactly(
                        "faq_item " + broken + " (ru): & must be written as &amp;",
                        "faq_item " + endless + " (ru): 4000 characters, 3500 at most");
    }

    @Test
    void eachPersonIsCountedOnceAsTheySaidLast() {
        long id = item("ru", "Как?", "Так", 1);
        var alice = People.registered(users, "Alice");
        assertThat(vote(alice, id, true)).isTrue();
        assertThat(vote(alice, id, true)).isFalse();
        assertThat(vote(alice, id, false)).isTrue();
        assertThat(vote(People.registered(users, "Boris"), id, false)).isTrue();
        assertThat(Rows.text(pool, "select count(*) || ' ' || count(*) filter (where helpful) from faq_vote"))
                .isEqualTo("2 0");
    }

    @Test
    void nothingIsCountedForWhatIsGone() {
        assertThat(vote(People.registered(users, "Alice"), 987_654_321, true)).isFalse();
    }

    private boolean vote(User user, long item, boolean helpful) {
        return await(() -> votes.vote(user, item, helpful));
    }

    private String said(long id) {
        return faqs.find(id).orElseThrow().sayable().html();
    }

    private List<String> questions(int page) {
        return faqs.page(page).faqs().stream().map(Faq::question).toList();
    }

    private long item(String language, String question, String answer, int position) {
        long id = Rows.number(
                pool,
                "insert into faq_item (language, question, answer, position) values ($1, $2, $3, $4) returning id",
                language,
                question,
                answer,
                position);
        await(caches::refresh);
        return id;
    }
}
