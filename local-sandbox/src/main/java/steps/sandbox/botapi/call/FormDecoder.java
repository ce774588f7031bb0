package steps.sandbox.botapi.call;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Reads {@code name=value&name=value} with percent signs and pluses. A percent sign without two digits is itself. */
final class FormDecoder {
    private FormDecoder() {}

    static void decode(String form, BiConsumer<String, String> parameters) {
        int begin = 0;
        while (begin < form.length()) {
            int ampersand = form.indexOf('&', begin);
            int end = ampersand < 0 ? form.length() : ampersand;
            int equals = form.indexOf('=', begin);
            if (end > begin) {
                int nameEnd = equals < 0 || equals > end ? end : equals;
                String value = nameEnd == end ? "" : form.substring(nameEnd + 1, end);
                parameters.accept(part(form.substring(begin, nameEnd)), part(value));
            }
            begin = end + 1;
        }
    }

    private static String part(String encoded) {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return encoded;
        }
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int code = bytes[i] == '%' && i + 2 < bytes.length ? code(bytes[i + 1], bytes[i + 2]) : -1;
            if (code >= 0) {
                decoded.write(code);
                i += 2;
            } else {
                decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return Utf8.decode(decoded.toByteArray());
    }

    private static int code(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
