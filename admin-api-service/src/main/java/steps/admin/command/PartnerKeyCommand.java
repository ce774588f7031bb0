package steps.admin.command;

import static steps.admin.command.Console.WRONG_USAGE;
import static steps.admin.command.Console.refuse;
import static steps.admin.command.Console.say;

import io.quarkus.runtime.QuarkusApplication;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import steps.admin.partner.KeySecret;
import steps.admin.partner.Scope;

/** {@code partner-key add|list|rotate|revoke}: keys with names beside those of the environment. */
public class PartnerKeyCommand implements QuarkusApplication {
    public static final String NAME = "partner-key";

    private static final String USAGE = """
            Usage: partner-key list
                   partner-key add NAME [SCOPE,… | --sandbox] [DAYS]
                   partner-key rotate NAME [--overlap HOURS]   a new secret; the former one works for 24 more hours, or as many as given
                   partner-key revoke NAME
            A name has small letters, digits and hyphens; scopes are pvz:write, order:read, order:write; a key with --sandbox is answered
            from demo data and changes nothing; without days a key never expires.""";
    private static final String NAME_FORM = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String OVERLAP = "--overlap";
    private static final String HOURS_FORM = "[0-9]{1,3}";
    private static final String USUAL_HOURS = "24";
    private static final String SANDBOX = "--sandbox";
    private static final String DAYS_FORM = "[1-9][0-9]{0,3}";
    private static final String ADD = """
            insert into partner_key (name, hash, scopes, created_at, expires_at)
            values (?, ?, ?, now(), now() + ?::integer * interval '1 day') on conflict (name) do nothing
            """;

    /** Without hours the former secret stops working at once, as an even older one does in any case. */
    private static final String ROTATE = """
            update partner_key
               set previous_hash = case when overlap.hours > 0 then hash end,
                   previous_until = case when overlap.hours > 0 then now() + overlap.hours * interval '1 hour' end,
                   previous_used_at = null, hash = ?
              from (select cast(? as integer) as hours) as overlap
             where name = ? and revoked_at is null and (expires_at is null or expires_at > now())
            """;

    private static final String REVOKE =
            "update partner_key set revoked_at = now() where name = ? and revoked_at is null";
    private static final String LIST = """
            select rpad(name, 24) || rpad(array_to_string(scopes, ','), 34)
                   || case when revoked_at is not null then 'revoked ' || to_char(revoked_at, 'YYYY-MM-DD')
                           when expires_at <= now() then 'expired ' || to_char(expires_at, 'YYYY-MM-DD')
                           else 'until ' || coalesce(to_char(expires_at, 'YYYY-MM-DD'), 'it is revoked') end
                   || ', last used ' || coalesce(to_char(last_used_at, 'YYYY-MM-DD HH24:MI'), 'never')
                   || case when previous_until > now() and revoked_at is null
                           then ', former secret until ' || to_char(previous_until, 'YYYY-MM-DD HH24:MI') || ' and last used '
                                || coalesce(to_char(previous_used_at, 'YYYY-MM-DD HH24:MI'), 'never')
                           else '' end
              from partner_key order by name
            """;

    private final DataSource database;

    PartnerKeyCommand(@io.quarkus.agroal.DataSource("migration") DataSource database) {
        this.database = database;
    }

    @Override
    public int run(String... args) {
        try {
            var words = List.of(args);
            return switch (words.size() < 2 ? "" : words.get(1)) {
                case "list" -> list();
                case "add" -> words.size() <= 5 && words.size() >= 3 ? add(words) : refuse(USAGE, WRONG_USAGE);
                case "rotate" -> rotate(words);
                case "revoke" -> words.size() == 3 ? revoke(words.get(2)) : refuse(USAGE, WRONG_USAGE);
                default -> refuse(USAGE, WRONG_USAGE);
            };
        } catch (SQLException e) {
            return refuse(Console.firstLine(e), 1);
        }
    }

    private int list() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                System.out.println(rows.getString(1));
            }
        }
        return 0;
    }

    private int add(List<String> words) throws SQLException {
        var name = words.get(2);
        var days =
                words.stream().skip(3).filter(word -> word.matches(DAYS_FORM)).findFirst();
        var named =
                words.stream().skip(3).filter(word -> !word.matches(DAYS_FORM)).toList();
        var scopes = scopes(named);
        if (!name.matches(NAME_FORM) || scopes.isEmpty()) {
            return refuse(USAGE, WRONG_USAGE);
        }
        var secret = KeySecret.random();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            Array codes = connection.createArrayOf("varchar", scopes.get().toArray());
            statement.setString(1, name);
            statement.setString(2, KeySecret.hash(secret));
            statement.setArray(3, codes);
            statement.setString(4, days.orElse(null));
            if (statement.executeUpdate() == 0) {
                return refuse("There is a key " + name + " already, or was.", 1);
            }
        }
        System.out.println("The key of " + name + ", which is shown only now:\n" + secret);
        return 0;
    }

    /** All of them where none is named; empty when a word is none. */
    private static Optional<List<String>> scopes(List<String> named) {
        var codes = named.isEmpty()
                ? Scope.ofWork().stream().map(Scope::code).toList()
                : named.stream()
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .distinct()
                        .collect(Collectors.toList());
        if (codes.equals(List.of(SANDBOX))) {
            return Optional.of(List.of(Scope.SANDBOX.code()));
        }
        return codes.stream()
                        .map(Scope::ofCode)
                        .allMatch(code -> code.filter(Scope.ofWork()::contains).isPresent())
                ? Optional.of(codes)
                : Optional.empty();
    }

    private int rotate(List<String> words) throws SQLException {
        boolean isNamed = words.size() == 5 && words.get(3).equals(OVERLAP);
        var hours = isNamed ? words.get(4) : USUAL_HOURS;
        return (words.size() == 3 || isNamed) && hours.matches(HOURS_FORM)
                ? rotate(words.get(2), hours)
                : refuse(USAGE, WRONG_USAGE);
    }

    private int rotate(String name, String hours) throws SQLException {
        var secret = KeySecret.random();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ROTATE)) {
            statement.setString(1, KeySecret.hash(secret));
            statement.setString(2, hours);
            statement.setString(3, name);
            return statement.executeUpdate() == 0
                    ? refuse("No key that is in use is called " + name + ".", 1)
                    : say("The new secret of " + name + ", shown only now; the former one works for " + hours
                            + " more hours:\n" + secret);
        }
    }

    private int revoke(String name) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(REVOKE)) {
            statement.setString(1, name);
            return statement.executeUpdate() == 0
                    ? refuse("No key that is in use is called " + name + ".", 1)
                    : say("The key of " + name + " is revoked.");
        }
    }
}
