package steps.sandbox.botapi.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.sandbox.json.Json;

/** Reads the parameters of a call from its query and its body, in every form that Telegram takes. */
public final class RequestReader {
    static final int MAX_PARAMETER_BYTES = 1024 * 1024;
    static final int MAX_FILES = 50;

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private long parameterBytes;

    /** The call is too big for the protocol, answered by a status without a body. */
    public static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("too large", null, false, false);
        }
    }

    /** A multipart body that is none. */
    public static final class Malformed extends RuntimeException {
        Malformed(@Nullable Throwable cause) {
            super("malformed multipart body", cause, false, false);
        }
    }

    private RequestReader() {}

    public static Request read(String method, @Nullable String query, @Nullable String contentType, byte[] body) {
        RequestReader reader = new RequestReader();
        if (query != null) {
            FormDecoder.decode(query, reader::put);
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("application/x-www-form-urlencoded")) {
            FormDecoder.decode(Utf8.decode(body), reader::put);
        } else if (type.contains("application/json")) {
            reader.json(body);
        } else if (type.contains("multipart/form-data")) {
            reader.multipart(Objects.requireNonNull(contentType), body);
        }
        String name = method.isEmpty() ? reader.parameters.getOrDefault("method", "") : method;
        return new Request(name, reader.parameters, reader.uploads);
    }

    private void put(String name, String value) {
        parameterBytes += name.length() + value.length();
        if (parameterBytes > MAX_PARAMETER_BYTES) {
            throw new TooLarge();
        }
        parameters.putIfAbsent(name, value);
    }

    /** What was read before an error stays: Telegram does not refuse broken JSON, it stops reading. */
    private void json(byte[] body) {
        try (JsonParser parser = Json.MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.VALUE_STRING) {
                    put(name, parser.getText());
                } else if (value != JsonToken.VALUE_NULL) {
                    put(name, Json.MAPPER.readTree(parser).toString());
                }
            }
        } catch (IOException broken) {
            // the missing parameters are what the caller hears of
        }
    }

    private void multipart(String contentType, byte[] body) {
        if (!contentType.contains("boundary=")) {
            throw new Malformed(null);
        }
        DefaultFullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        try {
            HttpPostMultipartRequestDecoder decoder =
                    new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request);
            try {
                for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                    part(part);
                }
            } finally {
                decoder.destroy();
            }
        } catch (ErrorDataDecoderException | IllegalArgumentException | IOException e) {
            throw new Malformed(e);
        }
    }

    private void part(InterfaceHttpData part) throws IOException {
        if (part instanceof FileUpload file) {
            if (uploads.size() == MAX_FILES) {
                throw new TooLarge();
            }
            uploads.putIfAbsent(
                    file.getName(), new Upload(file.getFilename(), file.getContentType(), Buffer.buffer(file.get())));
        } else if (part instanceof Attribute attribute) {
            put(attribute.getName(), Utf8.decode(attribute.get()));
        }
    }
}
