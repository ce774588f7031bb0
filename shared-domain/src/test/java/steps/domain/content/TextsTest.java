package steps.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Texts BUILT_IN = new Texts(new WrittenContents(Map.of()));

    private enum Words implements TextKey {
        HELLO("Привет, <b>{name}</b>! {name}, у вас {points_now}."),
        BUTTON("Назад");

        private final String builtIn;

        Words(String builtIn) {
            this.builtIn = builtIn;
        }

        @Override
        public String key() {
            return name();
        }

        @Override
        public String builtIn() {
            return builtIn;
        }
    }

    @Test
    void valuesGoToTheirPlaces() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", "Алиса", "points_now", 42))
                .isEqualTo("Привет, <b>Алиса</b>! Алиса, у вас 42.");
    }

    @Test
    void whatPeopleWriteIsEscaped() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", "<b>\"A\" & 'B'</b>", "points_now", 1))
                .isEqualTo("Привет, <b>&lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;</b>!"
                        + " &lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;, у вас 1.");
    }

    @Test
    void wordsAreNotHtml() {
        assertThat(BUILT_IN.words(Words.HELLO, "name", "A & B", "points_now", 1))
                .isEqualTo("Привет, <b>A & B</b>! A & B, у вас 1.");
    }

    @Test
    void ourOwnHtmlIsNotEscaped() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", new Html("<i>A</i>"), "points_now", 1))
                .startsWith("Привет, <b><i>A</i></b>!");
    }

    @Test
    void whatPeopleWriteIsNeverATemplate() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", "{points_now} $1 \\0", "points_now", 1))
                .isEqualTo("Привет, <b>{points_now} $1 \\0</b>! {points_now} $1 \\0, у вас 1.");
    }

    @Test
    void aPlaceWithoutAValueStaysAsItIsWritten() {
        assertThat(BUILT_IN.html(Words.HELLO, "name", "A")).isEqualTo("Привет, <b>A</b>! A, у вас {points_now}.");
        assertThat(BUILT_IN.html(Words.BUTTON)).isEqualTo("Назад");
    }

    @Test
    void theContentManagersWordsStandAboveTheBuiltInOnes() {
        var texts = new Texts(new WrittenContents(Map.of("HELLO", "О, {name}! {unknown} {", "BUTTON", "В меню")));
        assertThat(texts.html(Words.HELLO, "name", "A&B")).isEqualTo("О, A&amp;B! {unknown} {");
        assertThat(texts.words(Words.BUTTON)).isEqualTo("В меню");
        assertThat(BUILT_IN.words(Words.BUTTON)).isEqualTo("Назад");
    }
}
