package steps.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import steps.sandbox.json.Json;

/** The JSON body of a control call, with a clear sentence for whatever is wrong with it. */
record Fields(ObjectNode json) {

    /** Reads the body and refuses fields that the call does not know: a typing error must not pass silently. */
    static Fields of(RoutingContext context, String... known) {
        Fields fields = of(context);
        List<String> names = List.of(known);
        for (Iterator<String> given = fields.json.fieldNames(); given.hasNext(); ) {
            String name = given.next();
            if (!names.contains(name)) {
                throw ControlError.badRequest(
                        "there is no field " + name + " here; known are " + String.join(", ", names));
            }
        }
        return fields;
    }

    static Fields of(RoutingContext context) {
        Buffer body = context.body().buffer();
        if (body == null || body.length() == 0) {
            return new Fields(Json.object());
        }
        try {
            if (Json.MAPPER.readTree(body.getBytes()) instanceof ObjectNode object) {
                return new Fields(object);
            }
        } catch (JsonProcessingException e) {
            throw ControlError.badRequest("the body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw ControlError.badRequest("the body must be a JSON object");
    }

    boolean has(String name) {
        return json.hasNonNull(name);
    }

    String text(String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw ControlError.badRequest(name + " must be a text that is not empty");
        }
        return value.asText();
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    @Nullable
    String textOr(String name, @Nullable String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    boolean flag(String name) {
        JsonNode value = json.path(name);
        if (has(name) && !value.isBoolean()) {
            throw ControlError.badRequest(name + " must be true or false");
        }
        return value.asBoolean();
    }

    OptionalLong whole(String name, long least, long most) {
        if (!has(name)) {
            return OptionalLong.empty();
        }
        JsonNode value = json.get(name);
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most || !value.canConvertToLong()) {
            throw ControlError.badRequest(name + " must be a whole number from " + least + " to " + most);
        }
        return OptionalLong.of(value.asLong());
    }

    OptionalDouble number(String name, double least, double most) {
        if (!has(name)) {
            return OptionalDouble.empty();
        }
        double value = json.get(name).isNumber() ? json.get(name).asDouble() : Double.NaN;
        if (!(value >= least && value <= most)) {
            throw ControlError.badRequest(name + " must be a number from " + least + " to " + most);
        }
        return OptionalDouble.of(value);
    }
}
