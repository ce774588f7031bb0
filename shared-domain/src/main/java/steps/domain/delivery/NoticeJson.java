package steps.domain.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import steps.domain.json.Reading;

/** How notices are written into the database. */
final class NoticeJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Notice.class);
    private static final ObjectReader READER = MAPPER.readerFor(Notice.class);

    private NoticeJson() {}

    static String write(Notice notice) {
        try {
            return WRITER.writeValueAsString(notice);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading<Notice> read(String json) {
        return Reading.of(READER, json);
    }
}
