package steps.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import steps.sandbox.launch.process.LaunchException;

/** Reads {@code .env}: NAME=value, with or without {@code export}, quotes and a trailing {@code # comment}. */
final class EnvFile {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*?)\\s*");
    private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'\\s*(?:#.*)?");
    private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(?:#.*)?");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*");

    private EnvFile() {}

    static Map<String, String> read(Path file) {
        try {
            return parse(file, Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> parse(Path file, List<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replace("\uFEFF", "");
            if (line.isBlank() || line.strip().startsWith("#")) {
                continue;
            }
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (!assignment.matches()) {
                throw new LaunchException(file + ", line " + number + ": expected NAME=value.");
            }
            String name = assignment.group(1);
            values.put(name, value(assignment.group(2), file + ", line " + number + ": " + name));
        }
        return values;
    }

    private static String value(String raw, String place) {
        if (raw.startsWith("'")) {
            return quoted(SINGLE_QUOTED, raw, place);
        }
        if (raw.startsWith("\"")) {
            return unescape(quoted(DOUBLE_QUOTED, raw, place));
        }
        return COMMENT.matcher(raw).replaceFirst("");
    }

    private static String quoted(Pattern pattern, String raw, String place) {
        Matcher matcher = pattern.matcher(raw);
        if (!matcher.matches()) {
            throw new LaunchException(place + " has a quote that is not closed.");
        }
        return matcher.group(1);
    }

    private static String unescape(String quoted) {
        return Pattern.compile("\\\\(.)").matcher(quoted).replaceAll(escape -> {
            String character = escape.group(1);
            return Matcher.quoteReplacement(character.equals("n") ? "\n" : character);
        });
    }
}
