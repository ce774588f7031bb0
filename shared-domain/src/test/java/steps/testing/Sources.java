package steps.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A module's main code as it is written. */
public final class Sources {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern COMMENT = Pattern.compile("//.*|/\\*(?s:.*?)\\*/");
    private static final Pattern RUSSIAN_WORDS = Pattern.compile("\"[^\"\\n]*\\p{IsCyrillic}{2}[^\"\\n]*\"");

    private Sources() {}

    /** The names of the files that say something in Russian outside of comments. */
    public static List<String> thatSpeakRussian() {
        return inEach(file -> RUSSIAN_WORDS.matcher(code(file)).find() ? Stream.of(name(file)) : Stream.empty());
    }

    /** The first group of each match outside of comments. */
    public static List<String> matches(Pattern wanted) {
        return inEach(file -> wanted.matcher(code(file)).results().map(found -> found.group(1)));
    }

    private static List<String> inEach(Function<Path, Stream<String>> look) {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(look)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
