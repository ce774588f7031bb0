package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.postgres.Login;

/** A PostgreSQL with the newest schema, the role that owns it, the one that the services work under, and Alice with 40 points. */
final class TwoRoles implements AutoCloseable {
    static final String SERVICE = "service";
    static final String MOVES_POINTS = """
            insert into idempotency_key (key) values ('once');
            insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
            select system.id, own.id, 40, 'manual_adjust', 'once', now()
              from account as system, account as own where system.system_name = 'adjustments' and own.user_id is not null
            """;

    final LocalPostgres postgres = LocalPostgres.temporary();
    final PGSimpleDataSource owner = Databases.of(postgres, postgres.database());
    final PGSimpleDataSource service = as(new Login(SERVICE, SERVICE, postgres.database()));

    TwoRoles() throws SQLException {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:" + Undo.FOLDER)
                .load()
                .migrate();
        postgres.admit(new Login(SERVICE, SERVICE, postgres.database()));
        assertThat(role(SERVICE).settle()).isEqualTo(new ServiceRights.Granted(SERVICE));
        run(service, """
                insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
                values (1, 'Alice', '', 'a', now(), now());
                insert into account (kind, user_id, balance) select 'user', id, 0 from users
                """);
        run(service, MOVES_POINTS);
    }

    ServiceRole role(String name) {
        return new ServiceRole(owner, name, SERVICE);
    }

    PGSimpleDataSource as(Login login) {
        PGSimpleDataSource database = Databases.of(postgres, login.database());
        database.setUser(login.user());
        database.setPassword(login.password());
        return database;
    }

    String balance() throws SQLException {
        try (Connection connection = service.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select balance from account where user_id is not null")) {
            row.next();
            return row.getString(1);
        }
    }

    static void run(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
