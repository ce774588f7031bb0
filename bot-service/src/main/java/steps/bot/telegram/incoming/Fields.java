package steps.bot.telegram.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads fields that may be missing or of any type: nothing that comes from outside may throw. */
final class Fields {
    private Fields() {}

    static Optional<Long> number(JsonNode node, String name) {
        var value = node.path(name);
        return value.isIntegralNumber() && value.canConvertToLong() ? Optional.of(value.longValue()) : Optional.empty();
    }

    /** Empty for what is not a finite number. */
    static Optional<Double> decimal(JsonNode node, String name) {
        var value = node.path(name);
        return value.isNumber() ? Optional.of(value.doubleValue()).filter(Double::isFinite) : Optional.empty();
    }

    /** Without the zero characters that PostgreSQL cannot keep; lone surrogates become question marks. */
    static Optional<String> text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isTextual() ? Optional.of(clean(value.textValue())) : Optional.empty();
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
