package steps.admin.panel.upload;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file that somebody has sent to the panel.
 *
 * @param name as they call it
 */
public record UploadedFile(String name, Buffer content) {
    /** In which Excel writes what it calls CSV in Russia. */
    private static final Charset EXCELS = Charset.forName("windows-1251");

    private static final String MARK = "\ufeff";

    public String text() {
        var bytes = content.getBytes();
        return withoutMark(decoded(bytes));
    }

    private static String decoded(byte... bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException another) {
            return new String(bytes, EXCELS);
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
