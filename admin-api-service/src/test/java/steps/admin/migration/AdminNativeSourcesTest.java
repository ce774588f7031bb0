package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steps.domain.walk.coefficient.WalkForm;
import steps.testing.NativeSources;

/** A native image of the admin API would have all that is looked for by name. */
class AdminNativeSourcesTest {
    private static final Path SCRIPTS =
            Path.of("../shared-domain/src/main/resources").resolve(Undo.FOLDER);

    private final NativeSources sources = NativeSources.ofThisModule();

    @Test
    void everyMigrationAndItsTwinAreThere() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            assertThat(scripts.map(script -> Undo.FOLDER + script.getFileName()))
                    .isNotEmpty()
                    .allMatch(sources::hasResource);
        }
    }

    @Test
    void entitiesAndTheirValuesAreKnown() {
        assertThat(sources.reflection().isForJackson(WalkForm.class)).isTrue();
        assertThat(sources.hasResource("com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_RU"))
                .isTrue();
    }

    @Test
    void thePanelHasItsLooks() {
        assertThat(Stream.of("panel.css", "panel.js", "theme.js", "icon.svg")
                        .map(file -> "META-INF/resources/admin/assets/" + file))
                .allMatch(sources::hasResource);
        assertThat(sources.hasResource("META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css"))
                .isTrue();
        assertThat(sources.hasResource("META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js"))
                .isTrue();
    }

    @Test
    void brokenAddressesAreLeftToTheRoutes() {
        assertThat(sources.arguments()).contains("-J-Dvertx.disableURIValidation=true");
    }
}
