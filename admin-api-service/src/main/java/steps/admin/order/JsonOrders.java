package steps.admin.order;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A JSON array of objects of strings. */
final class JsonOrders implements OrderWriter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final List<SerializedString> NAMES =
            OrderView.NAMES.stream().map(SerializedString::new).toList();

    private final JsonGenerator json;

    JsonOrders(ByteArrayOutputStream out) {
        try {
            json = JSON.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin() {
        try {
            json.writeStartArray();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(OrderView order) {
        try {
            json.writeStartObject();
            var values = order.values();
            for (int member = 0; member < values.size(); member++) {
                json.writeFieldName(NAMES.get(member));
                json.writeString(values.get(member));
            }
            json.writeEndObject();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        try {
            json.writeEndArray();
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
