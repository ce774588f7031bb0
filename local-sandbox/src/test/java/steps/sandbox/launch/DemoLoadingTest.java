package steps.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.sandbox.demo.DemoContent;
import steps.sandbox.launch.demo.DemoLoading;
import steps.sandbox.launch.process.Console;
import steps.sandbox.postgres.LocalPostgres;
import steps.sandbox.testing.Hook;
import steps.sandbox.testing.Schema;

class DemoLoadingTest {
    private static final String ALL_LOADED = "Demo content: 19 products in 5 categories,"
            + " 8 promo codes in 3 groups, 14 questions, 300 pickup points.";
    private static final String A_POINT =
            "insert into pickup_point (id, full_address, search_text) values ('theirs', 'Омск', 'омск')";

    /** Must be quoted wherever it is named. */
    private static final String NAME = "demo \"one's\"";

    /** One for all, emptied for each, since the schema takes longest. */
    private static LocalPostgres postgres;

    private static DataSource database;

    private final Hook partnerApi = new Hook();
    private int status = 200;

    @BeforeAll
    static void startPostgres() throws Exception {
        postgres = LocalPostgres.temporary();
        postgres.createDatabase(NAME);
        database = postgres.source(NAME);
        Schema.create(database);
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void anEmptyDatabaseThatWasNeverFilled() throws Exception {
        // The books refer to codes that were sold, and no truncation goes through them.
        run("delete from promo_code");
        run("delete from promo_group");
        run("truncate category, product, media, pickup_point, faq_item cascade");
        comment("");
        partnerApi.answering(upload -> new Hook.Answer(status, "{\"success\": true, \"count\": 300}"));
    }

    @AfterEach
    void closePartnerApi() {
        partnerApi.close();
    }

    @Test
    void aNewDatabaseIsFilledAndOneLineSaysSo() throws Exception {
        assertThat(start()).isEqualToIgnoringNewLines(ALL_LOADED);

        assertThat(number("select count(*) from product where media_id is not null"))
                .isEqualTo(19);
        assertThat(partnerApi.got()).hasSize(1).allSatisfy(upload -> {
            assertThat(upload.headers().getFirst("API_Key")).isEqualTo("the-key");
            assertThat(upload.headers().getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(upload.body()).isEqualTo(DemoContent.pickupPointsJson());
        });
    }

    @Test
    void theCatalogIsWrittenIntoTheTransactionOfTheCaller() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() -> DemoContent.writeCatalog(connection)).isInstanceOf(IllegalArgumentException.class);

            connection.setAutoCommit(false);
            DemoContent.writeCatalog(connection);

            assertThat(rows(connection)).containsExactlyElementsOf(catalog());
            connection.rollback();
            assertThat(rows(connection)).isEmpty();
        }
    }

    @Test
    void aDeletedRowDoesNotComeBack() throws Exception {
        start();
        run("delete from product; delete from category; delete from media");

        assertThat(start()).isEmpty();

        assertThat(number("select count(*) from category")).isZero();
        assertThat(partnerApi.got()).hasSize(1);
    }

    @Test
    void aCatalogOfSomebodysOwnStaysAsItIs() throws Exception {
        run("insert into category (title) values ('Моё')");

        assertThat(start())
                .isEqualToIgnoringNewLines("Demo content: no products, since the catalog is not empty,"
                        + " 8 promo codes in 3 groups, 14 questions, 300 pickup points.");
        run("delete from category");

        assertThat(start()).isEmpty();
        assertThat(number("select (select count(*) from category) + (select count(*) from product)"))
                .isZero();
    }

    @Test
    void pickupPointsOfSomebodyElseStayAsTheyAre() throws Exception {
        run(A_POINT);

        assertThat(start())
                .isEqualToIgnoringNewLines("Demo content: 19 products in 5 categories,"
                        + " 8 promo codes in 3 groups, 14 questions, no pickup points, since there are some already.");
        assertThat(start()).isEmpty();

        assertThat(partnerApi.got()).isEmpty();
    }

    @Test
    void halfACatalogIsNoneAndTheNextStartLoadsIt() throws Exception {
        String last = DemoContent.categories().getLast().products().getLast().code();
        run("alter table product add constraint not_this check (code <> '" + last + "')");

        assertThat(start()).containsOnlyOnce("\n").contains("is tried again at the next start", "not_this");
        assertThat(number("select (select count(*) from category) + (select count(*) from media)"))
                .isZero();
        run("alter table product drop constraint not_this");

        assertThat(start()).isEqualToIgnoringNewLines(ALL_LOADED);
    }

    @Test
    void promoCodesAndQuestionsOfSomebodysOwnStayAsTheyAre() throws Exception {
        run("insert into promo_group (title, discount_percent, price) values ('Моё', 5, 10)");
        run("insert into faq_item (question, answer) values ('Как?', 'Так')");

        assertThat(start())
                .isEqualToIgnoringNewLines("Demo content: 19 products in 5 categories,"
                        + " no promo codes, since there are some already, no questions, since there are some already,"
                        + " 300 pickup points.");

        assertThat(number("select (select count(*) from promo_code) + (select count(*) from faq_item)"))
                .isEqualTo(1);
    }

    @Test
    void pickupPointsThatWereRefusedAreUploadedAtTheNextStart() throws Exception {
        status = 500;
        assertThat(start())
                .startsWith("Demo content: 19 products in 5 categories, 8 promo codes in 3 groups, 14 questions,"
                        + " what is missing could not be loaded")
                .contains(pickup() + " answered 500");
        status = 200;

        assertThat(start()).isEqualToIgnoringNewLines("Demo content: 300 pickup points.");

        assertThat(number("select count(*) from product")).isEqualTo(19);
        assertThat(partnerApi.got()).hasSize(2);
    }

    @Test
    void aLauncherThatWasKilledAfterTheUploadDoesNotUploadAgain() throws Exception {
        status = 500;
        start();
        run(A_POINT);
        status = 200;

        start();
        assertThat(start()).isEmpty();

        assertThat(partnerApi.got()).hasSize(1);
    }

    @Test
    void aDatabaseOrAServiceThatIsNotThereStopsNothing() throws Exception {
        run("alter table category rename to elsewhere");
        assertThat(start()).contains("is tried again at the next start", "category");
        run("alter table elsewhere rename to category");

        partnerApi.close();
        assertThat(start()).contains("19 products", "is tried again at the next start");
    }

    @Test
    void aKeyThatNoHeaderMayHaveStopsNothingAndIsNotShown() throws Exception {
        assertThat(start("ключ"))
                .contains("19 products", "API_KEY has characters that no header may have")
                .doesNotContain("ключ");
    }

    @Test
    void theCommentOfTheDatabaseIsKept() throws Exception {
        comment("Bob's");

        start();

        assertThat(text("select shobj_description(oid, 'pg_database') from pg_database"
                        + " where datname = current_database()"))
                .isEqualTo("Bob's [demo catalog: done] [demo promo codes: done] [demo questions: done]"
                        + " [demo pickup points: done]");
    }

    @Test
    void nothingIsWrittenIntoSomebodyElsesDatabase() {
        Variables variables = Variables.of(Map.of(), Map.of("POSTGRES_HOST", postgres.host()));
        Database theirs = Database.of(new Checkout(Path.of("target")), variables, new Console(System.out));

        assertThat(theirs.own()).isEmpty();
    }

    /** What it says. */
    private String start() throws InterruptedException {
        return start("the-key");
    }

    private String start(String apiKey) throws InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        new DemoLoading(database, pickup(), apiKey, console).once();
        return said.toString(StandardCharsets.UTF_8);
    }

    private static void comment(String comment) throws SQLException {
        run("do $do$ begin execute format('comment on database %I is %L', current_database(), $text$" + comment
                + "$text$); end $do$");
    }

    private static List<String> catalog() {
        return DemoContent.categories().stream()
                .flatMap(category -> category.products().stream()
                        .map(product -> String.join(
                                "|",
                                category.title(),
                                product.code(),
                                product.title(),
                                product.description(),
                                Long.toString(product.price()),
                                Integer.toString(product.stock()),
                                "photo " + product.picture() + " " + product.pictureBytes().length)))
                .toList();
    }

    /** In the order in which they are shown. */
    private static List<String> rows(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select concat_ws('|', category.title, code, product.title, description, price, stock,
                                 kind || ' ' || file_name || ' ' || length(content))
                          from product join category on category.id = category_id join media on media.id = media_id
                         order by position, product.id
                        """)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }

    private URI pickup() {
        return URI.create("http://127.0.0.1:" + partnerApi.port() + "/pvz");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
