package steps.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents say which test holds what they promise. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)`");
    private static final Pattern RISK = Pattern.compile("(?m)^\\| API(\\d+) .*`[A-Z]\\w+Test`");

    @Test
    void eachTestThatADocumentNamesIsThere() throws IOException {
        var named = new TreeSet<String>();
        for (var document : documents()) {
            TEST.matcher(Files.readString(document)).results().forEach(found -> named.add(found.group(1)));
        }
        named.remove("ProcessTest");
        assertThat(named).hasSizeGreaterThan(40);
        named.removeAll(tests());
        assertThat(named).as("named, and nowhere").isEmpty();
    }

    @Test
    void eachOfTheTenRisksHasATest() throws IOException {
        var risks = RISK.matcher(Files.readString(ROOT.resolve("docs/security.md")))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(risks).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    private static Set<Path> documents() throws IOException {
        try (var files = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".md")),
                            Stream.of(ROOT.resolve("CONTRIBUTING.md")))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> tests() throws IOException {
        var names = new TreeSet<String>();
        for (var module :
                Set.of("shared-domain", "shared-domain/edge", "bot-service", "admin-api-service", "local-sandbox")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
