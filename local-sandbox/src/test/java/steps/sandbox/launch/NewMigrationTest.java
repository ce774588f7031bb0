package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.sandbox.launch.process.LaunchException;

class NewMigrationTest {
    @TempDir
    private Path folder;

    @Test
    void isThePairAfterTheNewest() throws IOException {
        Files.createFile(folder.resolve("V9__nine.sql"));
        Files.createFile(folder.resolve("V10__ten.sql"));

        assertThat(NewMigration.create(folder, "Add family-tables"))
                .containsExactly(
                        folder.resolve("V11__add_family_tables.sql"), folder.resolve("U11__add_family_tables.sql"))
                .allSatisfy(file -> assertThat(file).content().startsWith("-- "));
    }

    @Test
    void isTheFirstInAnEmptyFolder() {
        assertThat(NewMigration.create(folder, "start").getFirst()).isEqualTo(folder.resolve("V1__start.sql"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "семья", "a/b", "a;b", "../up"})
    void refusesANameThatIsNone(String name) {
        assertThatThrownBy(() -> NewMigration.create(folder, name)).isInstanceOf(LaunchException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
