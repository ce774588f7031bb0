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
import java.util.stream.Stream;

/**
 * What tells one answer from another with the same address (RFC 9110, 8.8.3). Weak: the answer may be compressed or not.
 */
record ExportTag(String written) {
    private static final int BYTES = 18;

    /** Reads the orders' state, not the orders. */
    static Future<ExportTag> of(SqlConnection connection, ExportQuery query) {
        return connection
                .preparedQuery(ExportSql.STATE)
                .execute(Tuple.of(query.days().from(), query.days().until(), query.statusCodes()))
                .map(rows -> of(query, rows.iterator().next()));
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
        var words = query.words() + " " + state.getLong("orders") + " " + state.getLong("sum");
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            var start = Arrays.copyOf(digest, BYTES);
            return new ExportTag("W/\"" + Base64.getUrlEncoder().encodeToString(start) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
