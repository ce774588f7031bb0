package steps.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts BUILT_IN = new Texts(new WrittenContents(Map.of()));

    private enum Words implements TextKey {
        HELLO(Wording.html(
                "HELLO",
                "Привет, <b>{name}</b>! {name}, у вас {points_now}.",
                "Hello, <b>{name}</b>! {name}, you have {points_now}.")),
        BUTTON(Wording.plain("BUTTON", "Назад & {place}", "Back & {place}"));

        private final Wording wording;

        Words(Wording wording) {
            this.wording = wording;
        }

        @Override
        public Wording wording() {
            return wording;
        }
    }

    @Test
    void valuesGoToTheirPlaces() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", "Алиса", "points_now", 42))
                .isEqualTo("Привет, <b>Алиса</b>! Алиса, у вас 42.");
    }

    @Test
    void peoplesWordsAreEscaped() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", "<b>\"A\" & 'B'</b>", "points_now", 1))
                .isEqualTo("Привет, <b>&lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;</b>!"
                        + " &lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;, у вас 1.");
    }

    @Test
    void wordsAreNotHtml() {
        assertThat(BUILT_IN.words(Words.BUTTON, "place", "<A & B>")).isEqualTo("Назад & <A & B>");
    }

    @Test
    void plainWordsAreEscapedInAMessage() {
        assertThat(BUILT_IN.html(Words.BUTTON, "place", "<A>")).isEqualTo("Назад &amp; &lt;A&gt;");
    }

    @Test
    void htmlIsRefusedWhereTagsWouldBeSeen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUILT_IN.words(Words.HELLO))
                .withMessageContaining("HELLO");
    }

    @Test
    void languagesWithDifferentPlacesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wording.html("a_key", "{points}", "{balance}"));
    }

    @Test
    void ourOwnHtmlIsNotEscaped() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", new Html("<i>A</i>"), "points_now", 1))
                .startsWith("Привет, <b><i>A</i></b>!");
    }

    @Test
    void peoplesWordsAreNeverATemplate() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", "{points_now} $1 \\0", "points_now", 1))
                .isEqualTo("Привет, <b>{points_now} $1 \\0</b>! {points_now} $1 \\0, у вас 1.");
    }

    @Test
    void aPlaceWithoutAValueStaysAsItIsWritten() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", "A")).isEqualTo("Привет, <b>A</b>! A, у вас {points_now}.");
        assertThat(BUILT_IN.words(Words.BUTTON)).isEqualTo("Назад & {place}");
    }

    @Test
    void theContentManagersWordsStandAboveTheBuiltInOnes() {
        var texts = new Texts(new WrittenContents(Map.of("HELLO", "О, {name}! {unknown} {", "BUTTON", "В меню")));
        assertThat(texts.html(Words.HELLO, "name", "A&B")).isEqualTo("О, A&amp;B! {unknown} {");
        assertThat(texts.words(Words.BUTTON)).isEqualTo("В меню");
        assertThat(BUILT_IN.words(Words.BUTTON)).isEqualTo("Назад & {place}");
    }
}
