package steps.domain.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import steps.domain.json.Reading;
import steps.domain.json.StoredJson;

/** How notices are written into the database. */
final class NoticeJson {
    private static final ObjectMapper MAPPER = StoredJson.mapper();
    private static final ObjectWriter WRITER = MAPPER.writerFor(Notice.class);
    private static final ObjectReader READER = MAPPER.readerFor(Notice.class);

    private NoticeJson() {}

    static String write(Notice notice) {
        return StoredJson.write(WRITER, notice);
    }

    static Reading<Notice> read(String json) {
        return Reading.of(READER, json);
    }
}
