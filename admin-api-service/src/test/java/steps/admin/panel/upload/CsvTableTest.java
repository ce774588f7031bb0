package steps.admin.panel.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void readsWhateverStandsBetweenCells(String separator) {
        var table = CsvTable.of("a;b\r\n1;2\r\n".replace(";", separator));
        assertThat(table.headings()).containsExactly("a", "b");
        assertThat(table.rows()).containsExactly(new CsvTable.Row(2, List.of("1", "2")));
    }

    @Test
    void aQuotationHoldsSeparatorsLinesAndQuotes() {
        var table = CsvTable.of("a;b\n\"x;y\nsaid \"\"z\"\"\";2\nnext;3");
        assertThat(table.rows())
                .containsExactly(
                        new CsvTable.Row(2, List.of("x;y\nsaid \"z\"", "2")),
                        new CsvTable.Row(4, List.of("next", "3")));
        assertThat(table.openedAt()).isZero();
    }

    @Test
    void aQuotationThatNeverEndsIsToldByItsLine() {
        assertThat(CsvTable.of("a;b\n1;2\n\"3;4\n5;6").openedAt()).isEqualTo(3);
    }

    @Test
    void emptyLinesAreNoRowsButCount() {
        var table = CsvTable.of("\na;b\n\n;\n1;2\n");
        assertThat(table.rows()).containsExactly(new CsvTable.Row(5, List.of("1", "2")));
    }

    @Test
    void aFormulaThatTheExportMadeHarmlessIsReadAsItWas() {
        assertThat(CsvTable.of("a\n'=1+1\n'quoted'").rows())
                .extracting(row -> row.cell(0))
                .containsExactly("=1+1", "'quoted'");
    }

    @Test
    void nothingIsATableWithoutRows() {
        assertThat(CsvTable.of("").headings()).isEmpty();
        assertThat(CsvTable.of("\n\n").rows()).isEmpty();
    }

    @Test
    void excelsOwnLettersAreRead() {
        assertThat(text("Кружка".getBytes(Charset.forName("windows-1251")))).isEqualTo("Кружка");
        assertThat(text("\ufeffКружка".getBytes(StandardCharsets.UTF_8))).isEqualTo("Кружка");
    }

    private static String text(byte... content) {
        return new UploadedFile("a.csv", Buffer.buffer(content)).text();
    }
}
