package steps.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.DotEnvConfigSourceProvider;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DotEnvValuesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "298  # Moscow code | 298",
                "a#b | a#b",
                "\"a # b\" # c | a # b",
                "'it is' | it is",
                "postgresql://u:p#x@h/d | postgresql://u:p#x@h/d",
                "\"half | \"half"
            })
    void areReadAsTheyAreMeant(String written, String meant) {
        assertThat(DotEnvValues.plain(written)).isEqualTo(meant);
    }

    @Test
    void theFormerSystemsFileIsReadAsItIs() throws IOException {
        Files.writeString(folder.resolve(".env"), """
                # Bot & Webhook
                BOT_TOKEN=123:abc
                POSTGRES_PORT=5432   # of the container
                API_KEY=     # set in production
                CDEK_FROM_CITY_CODE=298  # Moscow code
                """);
        var config = config();
        assertThat(config.getValue("BOT_TOKEN", String.class)).isEqualTo("123:abc");
        assertThat(config.getValue("POSTGRES_PORT", int.class)).isEqualTo(5432);
        assertThat(config.getOptionalValue("API_KEY", String.class)).isEmpty();
        assertThat(FormerVariables.ignored(config.getPropertyNames())).isEqualTo(List.of("CDEK_FROM_CITY_CODE"));
    }

    private SmallRyeConfig config() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredInterceptors()
                .withSources(new DotEnvConfigSourceProvider(
                        folder.resolve(".env").toUri().toString()))
                .build();
    }
}
