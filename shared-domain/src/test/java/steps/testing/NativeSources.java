package steps.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * What a native image of this module would be made of, as {@code -Dnative -Dquarkus.native.sources-only=true} leaves it in
 * {@code target/native-sources}.
 */
public record NativeSources(ReflectConfig reflection, List<Pattern> resources, List<String> arguments) {
    private static final Path FOLDER = Path.of("target/native-sources");
    private static final String METADATA = "META-INF/native-image/";

    public static NativeSources ofThisModule() {
        try (var files = Files.newDirectoryStream(FOLDER, "*-runner.jar");
                var jar = new JarFile(files.iterator().next().toFile())) {
            var reflection = new ReflectConfig();
            var resources = new ArrayList<Pattern>();
            for (var entry : jar.stream().filter(NativeSources::isMetadata).toList()) {
                if (entry.getName().endsWith("/reflect-config.json")) {
                    reflection.add(jar.getInputStream(entry));
                } else if (entry.getName().endsWith("/resource-config.json")) {
                    resources.addAll(patterns(jar, entry));
                }
            }
            var arguments = Files.readString(FOLDER.resolve("native-image.args"));
            return new NativeSources(reflection, resources, List.of(arguments.split("\\s+")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the image contains the file with this path on the class path. */
    public boolean hasResource(String path) {
        return resources.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    /** The languages that numbers and dates can be formatted in. */
    public List<String> locales() {
        var option = "-H:IncludeLocales=";
        return arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .flatMap(argument -> List.of(argument.substring(option.length()).split(",")).stream())
                .toList();
    }

    private static boolean isMetadata(JarEntry entry) {
        return entry.getName().startsWith(METADATA);
    }

    private static List<Pattern> patterns(JarFile jar, JarEntry entry) throws IOException {
        try (var json = jar.getInputStream(entry)) {
            return new ObjectMapper()
                    .readTree(json).at("/resources/includes").findValuesAsText("pattern").stream()
                            .map(Pattern::compile)
                            .toList();
        }
    }
}
