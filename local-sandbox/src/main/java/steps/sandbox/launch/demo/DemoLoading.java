package steps.sandbox.launch.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import steps.sandbox.demo.DemoContent;
import steps.sandbox.json.Json;
import steps.sandbox.launch.process.Console;
import steps.sandbox.launch.process.Http;

/**
 * Loads the demo content into a database of our own: each kind once, and never beside what somebody has made. What fails
 * is loaded at the next start; what is deleted later does not come back.
 *
 * @param pickup where partners upload their pickup points; ours go the same way, so that they are stored as theirs
 */
public record DemoLoading(DataSource database, URI pickup, String apiKey, Console console) {
    /** The client's own refusal of another one would repeat it. */
    private static final Predicate<String> FITS_A_HEADER =
            Pattern.compile("[\\x20-\\x7E]+").asMatchPredicate();

    /** Says in one line what was done, unless nothing was left to do. */
    public void once() throws InterruptedException {
        List<String> done = new ArrayList<>();
        try {
            for (DemoRows rows : DemoRows.values()) {
                load(rows).ifPresent(done::add);
            }
            pickupPoints().ifPresent(done::add);
        } catch (SQLException | IOException | UncheckedIOException e) {
            done.add("what is missing could not be loaded and is tried again at the next start (" + firstLine(e) + ")");
        }
        if (!done.isEmpty()) {
            console.say("Demo content: " + String.join(", ", done) + ".");
        }
    }

    private Optional<String> load(DemoRows rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (rows.mark().isIn(connection)) {
                return Optional.empty();
            }
            run(connection, "set local lock_timeout = '10s'");
            // Nobody begins one of their own between our look and our commit.
            run(connection, "lock table " + String.join(", ", rows.tables()) + " in share row exclusive mode");
            boolean theirs = is(
                    connection,
                    rows.tables().stream()
                            .map(table -> "exists (select from " + table + ")")
                            .collect(Collectors.joining(" or ")));
            if (!theirs) {
                rows.write(connection);
            }
            rows.mark().putInto(connection);
            connection.commit();
            return Optional.of(theirs ? rows.theirs() : rows.written());
        }
    }

    private Optional<String> pickupPoints() throws SQLException, IOException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            if (DemoMark.PICKUP_POINTS.isIn(connection)) {
                return Optional.empty();
            }
            boolean theirs = is(connection, "exists (select from pickup_point)");
            int points = theirs ? 0 : upload();
            // A crash before this line is mended by the next start, which finds the points.
            DemoMark.PICKUP_POINTS.putInto(connection);
            return Optional.of(theirs ? "no pickup points, since there are some already" : points + " pickup points");
        }
    }

    private int upload() throws IOException, InterruptedException {
        if (!FITS_A_HEADER.test(apiKey)) {
            throw new IOException("API_KEY has characters that no header may have");
        }
        HttpResponse<String> answer = Http.post(pickup, apiKey, DemoContent.pickupPointsJson());
        if (answer.statusCode() != 200) {
            throw new IOException("POST " + pickup + " answered " + answer.statusCode());
        }
        return Json.MAPPER.readTree(answer.body()).path("count").asInt();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean is(Connection connection, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + condition)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String firstLine(Exception failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
