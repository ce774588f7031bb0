package steps.admin.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A media type, or a range of them, with its parameters, all in small letters; a parameter without a value is passed over. */
public record MediaType(String type, String subtype, List<Parameter> parameters) {
    public MediaType {
        parameters = List.copyOf(parameters);
    }

    /** Such as {@code charset=utf-8}. */
    public record Parameter(String name, String value) {}

    /** All that the lines of a header name; an element that names nothing is passed over (RFC 9110, 5.6.1). */
    public static List<MediaType> list(List<String> lines) {
        return lines.stream()
                .flatMap(line -> parts(line.toLowerCase(Locale.ROOT), ','))
                .map(MediaType::of)
                .filter(named -> !named.type.isEmpty())
                .toList();
    }

    public boolean is(String wantedType, String wantedSubtype) {
        return type.equals(wantedType) && subtype.equals(wantedSubtype);
    }

    public Stream<String> values(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name.equals(name))
                .map(Parameter::value);
    }

    private static MediaType of(String written) {
        var parts = parts(written, ';').toList();
        var names = parts.getFirst().strip().split("/", 2);
        var parameters = parts.stream()
                .skip(1)
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> new Parameter(pair[0].strip(), unquoted(pair[1].strip())))
                .toList();
        return new MediaType(names[0].strip(), names.length == 2 ? names[1].strip() : "", parameters);
    }

    /** A separator between quotation marks separates nothing. */
    private static Stream<String> parts(String text, char separator) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quoted && sign == '\\') {
                at++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == separator && !quoted) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts.stream();
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1")
                : value;
    }
}
