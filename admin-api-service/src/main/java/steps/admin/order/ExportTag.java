package steps.admin.order;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What tells one answer from another with the same address (RFC 9110, 8.8.3). Weak: the answer may be compressed or not.
 */
record ExportTag(String written) {
    private static final int BYTES = 18;

    /** Of an answer that is written while it is read: by the orders' state. */
    static Future<ExportTag> of(SqlConnection connection, ExportQuery query, UnaryOperator<String> source) {
        return connection
                .preparedQuery(source.apply(ExportSql.STATE))
                .execute(Tuple.of(query.days().from(), query.days().until(), query.statusCodes()))
                .map(rows -> of(query, rows.iterator().next()));
    }

    /** Of an answer that is in memory. */
    static ExportTag of(byte[] answer, String link) {
        return of(List.of(answer, bytes(link)));
    }

    boolean isKnownTo(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || weak(known).equals(written));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }

    private static ExportTag of(ExportQuery query, Row state) {
        var words = query.words() + " " + state.getLong("orders") + " " + state.getLong("sum") + " "
                + state.getLong("pieces");
        return of(List.of(bytes(words), query.format().specimen()));
    }

    private static ExportTag of(List<byte[]> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(digest::update);
            var start = Arrays.copyOf(digest.digest(), BYTES);
            return new ExportTag("W/\"" + Base64.getUrlEncoder().encodeToString(start) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
