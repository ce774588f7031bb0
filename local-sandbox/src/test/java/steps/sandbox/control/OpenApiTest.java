package steps.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import steps.sandbox.SandboxOptions;
import steps.sandbox.settings.Settings;
import steps.sandbox.testing.RunningSandbox;
import steps.sandbox.world.World;

class OpenApiTest {
    @RegisterExtension
    static final RunningSandbox RUNNING = new RunningSandbox();

    private final JsonNode document =
            RUNNING.client().get("/sandbox/openapi.json").json();

    @Test
    void describesExactlyTheRoutesThatExist() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> described.add(verb + " " + path.getKey())));
        assertThat(described).isEqualTo(routes());
    }

    private static Set<String> routes() {
        Vertx vertx = Vertx.vertx();
        try {
            World world = World.create(
                    vertx, Clock.systemUTC(), SandboxOptions.DEFAULT_TOKEN, Settings.telegram(), Optional.empty());
            Set<String> routes = new TreeSet<>();
            for (Route route : ControlDoor.router(world).getRoutes()) {
                if (route.methods() != null && route.getPath() != null) {
                    String path = route.getPath().replaceAll(":(\\w+)", "{$1}");
                    route.methods().forEach(verb -> routes.add(verb.name().toLowerCase(Locale.ROOT) + " " + path));
                }
            }
            return routes;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void describesExactlyTheSettingsThatExist() {
        assertThat(document.at("/components/schemas/Settings/properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        () -> RUNNING.client().get("/sandbox/settings").json().fieldNames());
    }

    @Test
    void itsReferencesLeadSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }
}
