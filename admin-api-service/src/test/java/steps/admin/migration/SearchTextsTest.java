package steps.admin.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.postgresql.ds.PGSimpleDataSource;
import steps.domain.pickup.SearchText;
import steps.sandbox.postgres.LocalPostgres;

/** Rows that were stored before text was cleaned. */
class SearchTextsTest {
    private static final String BEFORE = "13";
    private static final int MORE_THAN_TWO_BATCHES = 11_000;

    private static LocalPostgres postgres;

    private PGSimpleDataSource database;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void theSchemaOfBefore(TestInfo test) {
        var name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        postgres.createDatabase(name);
        database = Databases.of(postgres, name);
        migrate(MigrationVersion.fromVersion(BEFORE));
    }

    @Test
    void areMadeAnewOnce() throws SQLException {
        execute("""
                insert into pickup_point (id, full_address, search_text)
                select 'p' || n, E'\\uFEFF420000, Казань, дом ' || n, E'\\uFEFF 420000 казань дом ' || n
                  from generate_series(1, %d) as n
                """.formatted(MORE_THAN_TWO_BATCHES));
        execute("insert into pickup_point (id, full_address, search_text) values ('same', 'Омск, 1', 'омск 1')");
        var untouched = text("select xmin::text from pickup_point where id = 'same'");
        migrate(MigrationVersion.LATEST);

        assertThat(new SearchTexts(database).renew()).isEqualTo(MORE_THAN_TWO_BATCHES);
        assertThat(text("select search_text from pickup_point where id = 'p7'"))
                .isEqualTo(SearchText.of("420000, Казань, дом 7").value())
                .startsWith("казань дом 7");
        assertThat(text("select count(*)::text from pickup_point where search_text like '%420000 казань%'"))
                .isEqualTo("0");
        assertThat(text("select xmin::text from pickup_point where id = 'same'"))
                .isEqualTo(untouched);

        execute("update pickup_point set search_text = 'by hand' where id = 'p7'");
        assertThat(new SearchTexts(database).renew()).isZero();
    }

    @Test
    void anEmptyListIsUpToDateAtOnce() throws SQLException {
        migrate(MigrationVersion.LATEST);
        assertThat(new SearchTexts(database).renew()).isZero();
        assertThat(text("select search_version::text from pickup_list"))
                .isEqualTo(Integer.toString(SearchText.VERSION));
    }

    @Test
    void eMailsLoseWhatNobodySees() throws SQLException {
        execute("""
                insert into users (telegram_id, first_name, phone, email, referral_code, consent_at, registered_at)
                values (1, 'A', '+79991234567', E'\\u00A0ivan\\u200B@example.com', 'a', now(), now()),
                       (2, 'B', '+79991234568', 'имя@пример.рф', 'b', now(), now())
                """);
        execute("""
                insert into "order" (user_id, recipient_first_name, recipient_last_name, email, created_at, changed_at)
                select id, 'A', 'B', email, now(), now() from users
                """);
        migrate(MigrationVersion.LATEST);

        assertThat(text("select string_agg(email, ' ' order by telegram_id) from users"))
                .isEqualTo("ivan@example.com имя@пример.рф");
        assertThat(text("select string_agg(email, ' ' order by user_id) from \"order\""))
                .isEqualTo("ivan@example.com имя@пример.рф");
    }

    private void migrate(MigrationVersion target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + Undo.FOLDER)
                .target(target)
                .load()
                .migrate();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
