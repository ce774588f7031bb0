package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Flyway passes over what it does not understand, so a misspelt name would be a migration that never happens. */
class ScriptNamesTest {
    private static final Path FOLDER =
            Path.of("../shared-domain/src/main/resources").resolve(Undo.FOLDER);

    @Test
    void eachMigrationHasItsTwin() throws IOException {
        assertThat(scripts("U").map(name -> name.substring(1)))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        scripts("V").map(name -> name.substring(1)).toList());
    }

    @Test
    void theNumbersHaveNoGaps() throws IOException {
        List<Integer> numbers = scripts("V")
                .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__"))))
                .sorted()
                .toList();

        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void everythingInTheFolderIsNamedAsAScript() throws IOException {
        assertThat(scripts("")).allMatch(name -> name.matches("[VU][1-9][0-9]*__[a-z0-9_]+\\.sql"));
    }

    private static Stream<String> scripts(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
