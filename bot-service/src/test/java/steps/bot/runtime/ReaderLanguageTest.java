package steps.bot.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;

@Timeout(30)
class ReaderLanguageTest {
    private static final long ALICE = 1;
    private static final long BORIS = 2;

    private final Vertx vertx = Vertx.vertx();
    private final ChatQueues queues = new ChatQueues(vertx, 5);

    /** Mutiny sets itself up at its first use, and not from two threads at once. */
    @BeforeAll
    static void mutinyIsSetUp() {
        await(Uni.createFrom().completionStage(CompletableFuture.completedFuture("")));
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void twoPeopleAtOnceReadEachTheirOwn() {
        var gate = new CompletableFuture<String>();
        var alice = queues.enqueue(ALICE, () -> reading(Language.ENGLISH, gate));
        var boris = queues.enqueue(BORIS, () -> reading(Language.RUSSIAN, gate));
        var other = queues.enqueue(3, () -> Uni.createFrom().item(ReaderLanguage::current));
        assertThat(await(other)).isEqualTo(Language.RUSSIAN);
        gate.complete("");
        assertThat(await(alice)).isEqualTo(Language.ENGLISH);
        assertThat(await(boris)).isEqualTo(Language.RUSSIAN);
    }

    @Test
    void theNextTurnOfAChatKnowsNothingOfTheLast() {
        await(queues.enqueue(ALICE, () -> reading(Language.ENGLISH, CompletableFuture.completedFuture(""))));
        var next = queues.enqueue(ALICE, () -> Uni.createFrom().item(ReaderLanguage::current));
        assertThat(await(next)).isEqualTo(Language.RUSSIAN);
    }

    @Test
    void renderingAtOnceGoesBackToTheReaderOfBefore() {
        assertThat(ReaderLanguage.in(Language.ENGLISH, () -> {
                    ReaderLanguage.in(Language.RUSSIAN, ReaderLanguage::current);
                    return ReaderLanguage.current();
                }))
                .isEqualTo(Language.ENGLISH);
        assertThat(ReaderLanguage.current()).isEqualTo(Language.RUSSIAN);
    }

    @Test
    void aContextThatIsEverybodysIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> ReaderLanguage.set(Language.ENGLISH));
        assertThat(await(Uni.createFrom()
                        .<Boolean>emitter(emitter -> vertx.runOnContext(root -> {
                            try {
                                ReaderLanguage.set(Language.ENGLISH);
                                emitter.complete(false);
                            } catch (IllegalStateException refused) {
                                emitter.complete(true);
                            }
                        }))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        ", RUSSIAN",
        "ru, RUSSIAN",
        "ru-RU, RUSSIAN",
        "RU, RUSSIAN",
        "uk, RUSSIAN",
        "be, RUSSIAN",
        "kk, RUSSIAN",
        "en, ENGLISH",
        "en-GB, ENGLISH",
        "de, ENGLISH",
        "pt-br, ENGLISH",
        "rue, ENGLISH"
    })
    void telegramsLanguageLeadsToOneOfOurs(String tag, Language language) {
        assertThat(Language.of(tag)).isEqualTo(language);
    }

    private static Uni<Language> reading(Language language, CompletableFuture<String> gate) {
        ReaderLanguage.set(language);
        return Contexts.returning(Uni.createFrom().completionStage(gate)).map(open -> ReaderLanguage.current());
    }

    private static <T> T await(Uni<T> piece) {
        return piece.await().atMost(Duration.ofSeconds(20));
    }
}
