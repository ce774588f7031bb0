package steps.admin.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.partner.PartnerTest;

/**
 * The document as it is served: it says all that a program needs, breaks nobody who was written for the last release, and the collection
 * of calls that partners begin with has each of its operations.
 *
 * <p>{@code -Dopenapi.release} keeps the document of today as that of the last release.
 */
@PartnerTest
class OpenApiTest {
    private static final Path RELEASED = Path.of("src/test/resources/openapi/released.json");
    private static final Path COLLECTION = Path.of("../examples/partner/bruno");
    private static final Pattern CALL =
            Pattern.compile("(?m)^(get|post|put|patch|delete) \\{\\s+url: \\{\\{api}}([^?\\s]*)");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private JsonObject document;

    @BeforeEach
    void readsTheDocument() {
        document = new JsonObject(
                given().accept("application/json").get("/q/openapi").asString());
    }

    @Test
    void breaksNobodyWhoWasWrittenForTheLastRelease() throws IOException {
        if (System.getProperty("openapi.release") != null) {
            Files.createDirectories(RELEASED.getParent());
            Files.writeString(RELEASED, document.encodePrettily() + '\n');
        }
        assertThat(BreakingChanges.between(new JsonObject(Files.readString(RELEASED)), document))
                .isEmpty();
    }

    @Test
    void eachOperationSaysWhatProgramsNeed() {
        operations((what, operation) -> {
            assertThat(operation.getString("operationId")).as(what).matches("[a-z][A-Za-z]+");
            assertThat(operation.getString("summary")).as(what).isNotBlank().doesNotEndWith(".");
            assertThat(operation.getString("description")).as(what).isNotBlank();
            assertThat(operation.getJsonArray("tags")).as(what).hasSize(1);
            assertThat(tags()).as(what).contains(operation.getJsonArray("tags").getString(0));
            assertThat(operation.getJsonObject("responses").fieldNames())
                    .as(what)
                    .contains("200", "400", "401", "403", "429", "500", "503");
        });
        assertThat(operationIds()).doesNotHaveDuplicates();
    }

    @Test
    void eachReferenceLeadsSomewhere() {
        var written = document.encode();
        var references = Pattern.compile("\"#/(components/([^/\"]+)/([^\"]+))\"")
                .matcher(written)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        for (var reference : references) {
            var part = reference.split("/", -1);
            assertThat(document.getJsonObject("components")
                            .getJsonObject(part[1])
                            .containsKey(part[2]))
                    .as(reference)
                    .isTrue();
        }
    }

    @Test
    void theCollectionHasEachOperationAndNoOther() throws IOException {
        try (Stream<Path> files = Files.list(COLLECTION)) {
            var calls = files.filter(file -> file.toString().endsWith(".bru"))
                    .map(OpenApiTest::call)
                    .collect(Collectors.toSet());
            var operations = Stream.<String>builder();
            operations((what, operation) -> operations.add(what));
            assertThat(calls).isEqualTo(operations.build().collect(Collectors.toSet()));
        }
    }

    /** Numbers and days stand where the document has names. */
    private static String call(Path file) {
        try {
            var call = CALL.matcher(Files.readString(file));
            assertThat(call.find()).as(file.toString()).isTrue();
            var path = call.group(2)
                    .replaceFirst("/order/\\d{4}-\\d\\d-\\d\\d-\\d{4}-\\d\\d-\\d\\d$", "/order/{range}")
                    .replaceFirst("/order/\\d+(?=/|$)", "/order/{order_id}");
            return call.group(1).toUpperCase(Locale.ROOT) + ' ' + path;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Stream<String> operationIds() {
        var ids = Stream.<String>builder();
        operations((what, operation) -> ids.add(operation.getString("operationId")));
        return ids.build();
    }

    private Set<Object> tags() {
        return document.getJsonArray("tags", new JsonArray()).stream()
                .map(tag -> ((JsonObject) tag).getString("name"))
                .collect(Collectors.toSet());
    }

    private void operations(BiConsumer<String, JsonObject> each) {
        for (var path : document.getJsonObject("paths").fieldNames()) {
            var methods = document.getJsonObject("paths").getJsonObject(path);
            methods.fieldNames().stream()
                    .filter(METHODS::contains)
                    .forEach(method ->
                            each.accept(method.toUpperCase(Locale.ROOT) + ' ' + path, methods.getJsonObject(method)));
        }
    }
}
