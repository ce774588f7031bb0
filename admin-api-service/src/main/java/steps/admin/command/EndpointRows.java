package steps.admin.command;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import steps.admin.webhook.WebhookSecret;

/** Endpoints and what became of their messages, as an operator sees and changes them. */
public final class EndpointRows {
    private static final String ADD = """
            insert into webhook_endpoint (name, url, events, secret, created_at) values (?, ?, ?, ?, now())
            on conflict (name) do nothing
            """;

    /** The former one goes on signing for as many hours. */
    private static final String ROTATE = """
            update webhook_endpoint
               set previous_secret = secret, previous_until = now() + cast(? as integer) * interval '1 hour', secret = ? where name = ?
            """;

    private static final String DISABLE = """
            update webhook_endpoint set disabled_at = now(), disabled_reason = 'by an operator' where name = ? and disabled_at is null
            """;

    /** What has waited meanwhile goes out at once. */
    private static final String ENABLE = """
            with enabled as (
              update webhook_endpoint set disabled_at = null, disabled_reason = null, failing_since = null
               where name = ? and disabled_at is not null returning id),
            woken as (
              update webhook_delivery set next_at = now() from enabled
               where endpoint_id = enabled.id and state = 'waiting' and next_at > now())
            select count(*) from enabled
            """;

    private static final String REMOVE = "delete from webhook_endpoint where name = ?";

    /** Under the ids that they have, so that whoever has one already passes over it. */
    private static final String REPLAY = """
            insert into webhook_delivery (endpoint_id, message_id)
            select endpoint.id, message.id
              from webhook_endpoint as endpoint join webhook_message as message on message.type = any (endpoint.events)
             where endpoint.name = ? and message.created_at >= cast(? as timestamptz) and message.created_at < cast(? as timestamptz)
            on conflict (endpoint_id, message_id) do update
               set state = 'waiting', attempts = 0, next_at = now(), claim = null, delivered_at = null
            """;

    private static final String LIST = """
            select rpad(name, greatest(24, length(name) + 2)) || rpad(case when disabled_at is not null then 'disabled' when failing_since is not null then 'failing'
                                               else 'well' end, 10)
                   || url || '  ' || array_to_string(events, ',')
                   || coalesce(', disabled ' || to_char(disabled_at, 'YYYY-MM-DD HH24:MI') || ': ' || disabled_reason, '')
                   || coalesce(', nothing arrives since ' || to_char(failing_since, 'YYYY-MM-DD HH24:MI'), '')
                   || ', waiting ' || (select count(*) from webhook_delivery where endpoint_id = webhook_endpoint.id and state = 'waiting')
              from webhook_endpoint order by name
            """;
    private static final String LOG = """
            select to_char(attempt.attempted_at, 'YYYY-MM-DD HH24:MI:SS') || '  msg_' || message.key || '  ' || rpad(message.type, 21)
                   || rpad(delivery.state, 10) || coalesce(attempt.status::text, attempt.error) || ', ' || attempt.took_ms || ' ms'
              from webhook_attempt as attempt
              join webhook_endpoint as endpoint on endpoint.id = attempt.endpoint_id and endpoint.name = ?
              join webhook_message as message on message.id = attempt.message_id
              join webhook_delivery as delivery on delivery.endpoint_id = attempt.endpoint_id and delivery.message_id = attempt.message_id
             order by attempt.id desc limit 200
            """;

    private final DataSource database;

    public EndpointRows(DataSource database) {
        this.database = database;
    }

    /** Its secret, or empty when there is one of that name. */
    public Optional<WebhookSecret> add(String name, String url, List<String> events) throws SQLException {
        var secret = WebhookSecret.random();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            Array kinds = connection.createArrayOf("varchar", events.toArray());
            statement.setString(1, name);
            statement.setString(2, url);
            statement.setArray(3, kinds);
            statement.setString(4, secret.written());
            return statement.executeUpdate() == 1 ? Optional.of(secret) : Optional.empty();
        }
    }

    /** The new secret, or empty when there is no such endpoint. */
    public Optional<WebhookSecret> rotate(String name, String hours) throws SQLException {
        var secret = WebhookSecret.random();
        return change(ROTATE, hours, secret.written(), name) == 1 ? Optional.of(secret) : Optional.empty();
    }

    public boolean disable(String name) throws SQLException {
        return change(DISABLE, name) == 1;
    }

    public boolean enable(String name) throws SQLException {
        return lines(ENABLE, name).equals(List.of("1"));
    }

    public boolean remove(String name) throws SQLException {
        return change(REMOVE, name) == 1;
    }

    /** How many messages are sent again. */
    public int replay(String name, String from, String until) throws SQLException {
        return change(REPLAY, name, from, until);
    }

    public List<String> list() throws SQLException {
        return lines(LIST);
    }

    /** The newest attempts first. */
    public List<String> log(String name) throws SQLException {
        return lines(LOG, name);
    }

    private int change(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private List<String> lines(String sql, String... values) throws SQLException {
        var lines = new ArrayList<String>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
