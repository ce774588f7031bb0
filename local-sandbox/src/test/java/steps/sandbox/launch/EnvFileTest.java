package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.sandbox.launch.process.LaunchException;

class EnvFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A=b                      | b",
                "A = b                    | b",
                "  export A=b             | b",
                "A=b # a comment          | b",
                "A=b#c                    | b#c",
                "A=b c                    | b c",
                "A=                       | ``",
                "A= # nothing             | ``",
                "A='b # c' # d            | b # c",
                "A=\"b # c\"              | b # c",
                "A=\"b \\\"c\\\" \\\\d\"  | b \"c\" \\d",
                "A='$b \\n'               | $b \\n",
                "A=postgres://u:p@h/d?x=y | postgres://u:p@h/d?x=y",
            })
    void understandsWhatPeopleWrite(String line, String value) throws IOException {
        assertThat(read(line)).isEqualTo(Map.of("A", value));
    }

    @Test
    void readsTheWholeFileWhateverItsLineEnds() throws IOException {
        assertThat(read("\uFEFF# first\r\n\r\nA=1\r\n  # another\r\nB=2\r\nA=3\r\n"))
                .isEqualTo(Map.of("A", "3", "B", "2"));
    }

    @Test
    void isEmptyWithoutAFile() {
        assertThat(EnvFile.read(folder.resolve(".env"))).isEmpty();
    }

    @Test
    void namesTheLineItDoesNotUnderstand() {
        assertThatThrownBy(() -> read("A=1\nnonsense"))
                .isInstanceOf(LaunchException.class)
                .hasMessageEndingWith(".env, line 2: expected NAME=value.");
        assertThatThrownBy(() -> read("A='open"))
                .isInstanceOf(LaunchException.class)
                .hasMessageEndingWith(".env, line 1: A has a quote that is not closed.");
    }

    private Map<String, String> read(String text) throws IOException {
        return EnvFile.read(Files.writeString(folder.resolve(".env"), text));
    }
}
