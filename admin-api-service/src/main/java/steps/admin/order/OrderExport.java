package steps.admin.order;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import steps.admin.partner.PartnerCall;
import steps.platform.transaction.LocalSettings;
import steps.platform.transaction.Transactions;

/**
 * One export on its way out: read from a cursor a part at a time, the next part being fetched while this one is written,
 * and no faster than the partner reads. One snapshot from the first row to the last. What goes wrong before the first byte
 * is a problem document; afterwards the connection is cut, so that a short list never looks like a whole one.
 */
final class OrderExport {
    private static final Logger LOG = Logger.getLogger(OrderExport.class);
    private static final int PART = 1_000;
    private static final int ROOM_BYTES = 320 * 1_024;

    /** The database's own limit comes after ours, which can tell the log why. */
    private static final Duration DATABASE_PATIENCE_MORE = Duration.ofSeconds(60);

    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(2);

    private final PartnerCall call;
    private final HttpServerResponse response;
    private final ExportQuery query;
    private final Duration patience;
    private final UnaryOperator<String> source;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(ROOM_BYTES);
    private final OrderWriter writer;
    private final Promise<Void> gone = Promise.promise();

    OrderExport(PartnerCall call, ExportQuery query, Duration patience) {
        this.call = call;
        this.response = call.response();
        this.query = query;
        this.patience = patience;
        this.source = call.isSandbox() ? DemoOrders::in : UnaryOperator.identity();
        this.writer = query.format().writer(bytes);
    }

    /** Completes, never with a failure, when nothing of it is left. */
    Future<Void> run(Transactions transactions) {
        response.closeHandler(closed -> gone.tryFail(new Interrupted("the partner has hung up")));
        response.exceptionHandler(broken -> gone.tryFail(new Interrupted("the connection broke: " + broken)));
        return transactions.inSnapshot(unhurried(), this::export).recover(this::tell);
    }

    private LocalSettings unhurried() {
        return LocalSettings.NONE
                .statementsWithin(LONGEST_STATEMENT)
                .pausesWithin(patience.plus(DATABASE_PATIENCE_MORE));
    }

    private Future<Void> export(SqlConnection connection) {
        return query.isPage() ? read(connection, this::page) : list(connection);
    }

    /** Whoever wants its head alone, or has it already, needs none of its rows. */
    private Future<Void> list(SqlConnection connection) {
        return ExportTag.of(connection, query, source)
                .compose(tag ->
                        isWithoutBody(tag) ? endWithoutBody(tag) : read(connection, cursor -> stream(cursor, tag)));
    }

    private Future<Void> read(SqlConnection connection, Function<Cursor, Future<Void>> answer) {
        var sql = query.after() == null ? ExportSql.FROM_THE_BEGINNING : ExportSql.AFTER;
        return connection.prepare(source.apply(sql)).compose(statement -> {
            var cursor = statement.cursor(values());
            return answer.apply(cursor).eventually(() -> cursor.close()).eventually(() -> statement.close());
        });
    }

    /** One row more than the page holds tells whether there is a next one. */
    private Future<Void> page(Cursor cursor) {
        return cursor.read(query.limit() + 1).compose(rows -> {
            var link = write(rows, query.limit());
            var page = taken();
            var tag = ExportTag.of(page.getBytes(), link);
            if (!link.isEmpty()) {
                response.putHeader("Link", link);
            }
            if (isWithoutBody(tag)) {
                return endWithoutBody(tag);
            }
            begin(tag);
            finish(page);
            return Future.succeededFuture();
        });
    }

    /** Answers the link to what is left, empty when nothing is. */
    private String write(RowSet<Row> rows, int atMost) {
        writer.begin();
        ExportPlace last = null;
        var link = "";
        int written = 0;
        for (var row : rows) {
            if (written == atMost) {
                link = "<" + query.addressOf(Objects.requireNonNull(last)) + ">; rel=\"next\"";
                break;
            }
            writer.write(OrderView.of(row));
            last = ExportPlace.of(row);
            written++;
        }
        writer.end();
        return link;
    }

    private boolean isWithoutBody(ExportTag tag) {
        return call.wantsHeadOnly() || tag.isKnownTo(call.request());
    }

    private Future<Void> endWithoutBody(ExportTag tag) {
        begin(tag);
        if (tag.isKnownTo(call.request())) {
            response.setStatusCode(304).headers().remove(HttpHeaders.CONTENT_TYPE);
        }
        return response.end();
    }

    /** What is left is in memory: the database is not needed while the partner reads it. */
    private void finish(Buffer rest) {
        long watch = call.vertx().setTimer(patience.toMillis(), late -> {
            LOG.warn("An export of orders was cut: the partner does not read its end");
            call.cut();
        });
        response.end(rest).onComplete(done -> call.vertx().cancelTimer(watch));
    }

    private Future<Void> stream(Cursor cursor, ExportTag tag) {
        return cursor.read(PART).compose(rows -> {
            begin(tag);
            response.setChunked(true);
            writer.begin();
            return goOn(cursor, rows);
        });
    }

    private void begin(ExportTag tag) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, query.format().contentType())
                .putHeader(HttpHeaders.ETAG, tag.written())
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
    }

    private Future<Void> goOn(Cursor cursor, RowSet<Row> rows) {
        if (!cursor.hasMore()) {
            write(rows);
            writer.end();
            finish(taken());
            return Future.succeededFuture();
        }
        var next = cursor.read(PART);
        write(rows);
        response.write(taken());
        return room().compose(ready -> next).compose(more -> goOn(cursor, more));
    }

    private void write(RowSet<Row> rows) {
        for (var row : rows) {
            writer.write(OrderView.of(row));
        }
    }

    private Buffer taken() {
        var taken = Buffer.buffer(bytes.toByteArray());
        bytes.reset();
        return taken;
    }

    /** Waits until the partner has read most of what was written. */
    private Future<Void> room() {
        if (gone.future().failed()) {
            return gone.future();
        }
        if (!response.writeQueueFull()) {
            return Future.succeededFuture();
        }
        var room = Promise.<Void>promise();
        long watch = call.vertx()
                .setTimer(
                        patience.toMillis(),
                        late -> room.tryFail(
                                new Interrupted("the partner has not read for " + patience.toSeconds() + " seconds")));
        response.drainHandler(drained -> room.tryComplete());
        gone.future().onFailure(room::tryFail);
        return room.future().onComplete(done -> call.vertx().cancelTimer(watch));
    }

    private Tuple values() {
        var values = Tuple.of(query.days().from(), query.days().until(), query.statusCodes());
        return query.after() == null
                ? values
                : values.addOffsetDateTime(query.after().createdAt())
                        .addLong(query.after().orderId())
                        .addLong(query.after().itemId());
    }

    private Future<Void> tell(Throwable failure) {
        if (!response.headWritten() && !(failure instanceof Interrupted)) {
            call.fail(failure);
        } else {
            LOG.warnf("An export of orders was cut: %s", failure.getMessage());
            call.cut();
        }
        return Future.succeededFuture();
    }

    /** Not our failure: the partner is gone, or too slow. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Interrupted(String why) {
            super(why, null, false, false);
        }
    }
}
