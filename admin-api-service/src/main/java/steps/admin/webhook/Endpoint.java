package steps.admin.webhook;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.list.Badged;

/**
 * Somebody's address as its keepers see it, without the secrets that its messages are signed with.
 *
 * @param pausedBecause of nobody's will or somebody's, in the words that stand in the database
 * @param formerUntil when the secret before this one signs no more; null where there is none
 * @param rotation the wish that made its secret, where one did
 */
record Endpoint(
        long id,
        String name,
        String url,
        List<String> events,
        EndpointState state,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Instant pausedAt,
        @Nullable String pausedBecause,
        @Nullable Instant formerUntil,
        @Nullable String rotation) {
    static Endpoint of(Row row) {
        return new Endpoint(
                row.getLong("id"),
                row.getString("name"),
                row.getString("url"),
                List.of(row.getArrayOfStrings("events")),
                Badged.ofCode(EndpointState.class, row.getString("state")),
                row.getOffsetDateTime("created_at").toInstant(),
                moment(row, "failing_since"),
                moment(row, "disabled_at"),
                row.getString("disabled_reason"),
                moment(row, "previous_until"),
                row.getString("rotation"));
    }

    static @Nullable Instant moment(Row row, String column) {
        var moment = row.getOffsetDateTime(column);
        return moment == null ? null : moment.toInstant();
    }
}
