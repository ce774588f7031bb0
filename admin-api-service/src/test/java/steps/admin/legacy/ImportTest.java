package steps.admin.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a small installation with all its known troubles looks like here. */
class ImportTest {
    @TempDir
    static Path media;

    private static Rehearsal rehearsal;

    @BeforeAll
    static void takesOverASmallInstallationWithAllItsTroubles() throws IOException, SQLException {
        Files.createDirectories(media.resolve("uploads/contents"));
        Files.write(media.resolve("uploads/contents/welcome.png"), new byte[] {1, 2, 3});
        rehearsal = Rehearsal.start(media);
        rehearsal.run("insert into category (title) values ('Демо')");
        rehearsal.run("insert into product (category_id, title, price) select id, 'Демо', 1 from category");
        rehearsal.run("""
                with picture as (insert into media (kind, file_name, content) values ('photo', 'demo.png', 'x') returning id)
                insert into faq_item (question, answer, media_id) select 'Демо?', 'Демо.', id from picture
                """);
        rehearsal.run("insert into pickup_point (id, full_address, search_text) values ('demo', 'Демо', 'демо')");
        rehearsal.report();
    }

    @AfterAll
    static void stop() {
        rehearsal.close();
    }

    @Test
    void bothSidesAgreeAndTheBooksBalance() throws SQLException {
        assertThat(report()).contains("The books balance.").doesNotContain("DIFFERS");
        assertThat(text("select count(*) from import_run where finished_at is not null"))
                .isEqualTo("1");
    }

    /** Ids, and never what somebody could be reached by. */
    @Test
    void eachRowThatWasNotTakenIsNamedWithItsReason() throws SQLException {
        assertThat(report())
                .contains(
                        "people 13: the e-mail is no address that can exist, and is left out",
                        "people 15: the phone is no number that can exist, and is left out",
                        "people 16: owes points, and begins with none",
                        "families 5: nobody is in it",
                        "members 26: family 9 has five members already",
                        "categories Разное: made here for products that had no category",
                        "products 34: a price of 0 cannot be paid",
                        "orders 103: it names no pickup point",
                        "orders 104: the ledger does not tell who paid: its buyer",
                        "ranges 3: it overlaps the range 2 of the same form",
                        "friends 3: nobody invites themselves",
                        "friends 4: the two invited each other, and the other was first",
                        "friends 5: one of the two is nobody",
                        "contents walk_choice: its file is not in the media folder",
                        "contents promo_intro: kept, and not said",
                        "settings walk_gap_s: kept; the value makes no sense here",
                        "promo_codes 4: used more often than it may be: it may be used 3 times",
                        "broadcasts 2: was to go out")
                .doesNotContain("example.com", "999123", "EXAMPLE");
        assertThat(rehearsal.progress()).noneMatch(line -> line.contains("@") || line.contains("999123"));
    }

    /** Some of it is away while much is written. */
    @Test
    void keysIndexesAndTriggersAreAsTheSchemaHasThem() throws SQLException {
        var definitions = """
                select string_agg(line, E'\\n' order by line)
                  from (select conrelid::regclass || ' ' || conname || ' ' || convalidated::text || ' ' || pg_get_constraintdef(oid) as line
                          from pg_constraint where connamespace = 'public'::regnamespace
                        union all select pg_get_indexdef(indexrelid) from pg_index where indrelid::regclass::text !~ '^pg_'
                        union all select tgname || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(oid) from pg_trigger
                         where not tgisinternal) as definition
                """;
        assertThat(text(definitions)).contains("transfer_moves_points O").isEqualTo(rehearsal.textBefore(definitions));
    }

    @ParameterizedTest
    @CsvSource({
        "10, +79991234567, ivan@example.com",
        "11, +79991234568, anna.petrova@mail.ru",
        "12, +79991234569,",
        "13, +79991234570,",
        "14, +79991234571,",
        "15, '', petr@example.com"
    })
    void everybodyCanBeReachedAsBefore(long id, String phone, String email) throws SQLException {
        assertThat(text("select phone from users where id = " + id)).isEqualTo(phone);
        assertThat(text("select email from users where id = " + id)).isEqualTo(email);
        assertThat(text("select telegram_id from users where id = " + id)).isEqualTo("70000000" + id);
    }

    @Test
    void peopleKeepWhoTheyAre() throws SQLException {
        assertThat(
                        text(
                                "select first_name || '|' || last_name || '|' || role || '|' || username from users where id = 10"))
                .isEqualTo("Иван Петрович|Иванов|admin|ivan");
        assertThat(text("select active from users where id = 13")).isEqualTo("f");
        assertThat(
                        text(
                                "select registered_at = consent_at and registered_at = '2025-01-12 06:00Z' from users where id = 12"))
                .isEqualTo("t");
        assertThat(text("select former_steps from users where id = 10")).isEqualTo("5000");
        assertThat(text("select count(distinct referral_code) from users")).isEqualTo("13");
    }

    @Test
    void balancesAreWhatTheyWereMembersOwnPointsToo() throws SQLException {
        assertThat(
                        text(
                                "select string_agg(user_id || '=' || balance, ' ' order by user_id) from account where balance > 0 and kind = 'user'"))
                .isEqualTo("10=40 12=250 15=5");
        assertThat(
                        text(
                                "select string_agg(family_id || '=' || balance, ' ' order by family_id) from account where kind = 'family'"))
                .isEqualTo("3=700 4=11 9=60");
    }

    /** What came before they joined is not theirs; what nobody is known to have brought is everybody's. */
    @Test
    void membersKeepWhatTheyHaveContributed() throws SQLException {
        assertThat(contributions(3)).isEqualTo("10=500 11=1000");
        assertThat(contributions(4)).isEqualTo("14=6 15=5");
        assertThat(contributions(9)).isEqualTo("21=12 22=12 23=12 24=12 25=12");
        assertThat(text("select owner_id from family where id = 3")).isEqualTo("10");
        assertThat(text("select joined_at = '2025-02-11 07:00Z' from family_member where user_id = 11"))
                .isEqualTo("t");
    }

    /** One of a person by two families; they begin to run out today. */
    @Test
    void openInvitationsCanStillBeAnswered() throws SQLException {
        assertThat(
                        text(
                                "select string_agg(family_id || ' ' || inviter_id || ' ' || invitee_id || ' ' || state, ', ' order by id) from family_invitation"))
                .isEqualTo("3 10 12 open, 4 14 12 open");
        assertThat(text("select bool_and(expires_at > now() + interval '6 days') from family_invitation"))
                .isEqualTo("t");
        assertThat(report()).contains("invitations 5: whoever invited is not in the family any more");
    }

    @Test
    void ordersKeepTheirIdsTheirPiecesAndWhatWasPaidByWhom() throws SQLException {
        assertThat(text("""
                select string_agg(id || ' ' || status || ' ' || coalesce(pickup_point_id, '-') || ' ' || recipient_first_name || '/'
                                  || recipient_last_name, ', ' order by id) from "order"
                """))
                .isEqualTo(
                        "101 shipped 019620d8987e745880fb93a122b7da44 Анна/Петрова,"
                                + " 102 paid 01999b820a3477899acb908629c78962 Мария/, 103 delivered - /, 104 paid - Иван/Иванов");
        assertThat(
                        text(
                                "select string_agg(order_id || ' ' || product_code || ' ' || price, ', ' order by order_id, id) from order_item"))
                .isEqualTo("101 PLED-1 800, 102 0032 300, 103  450, 104 0032 350, 104 0032 350");
        assertThat(text("""
                select string_agg(order_id || ' ' || coalesce('user ' || user_id, 'family ' || family_id) || ' ' || amount, ', '
                                  order by order_id)
                  from transfer join account on account.id = debit_account_id where operation = 'purchase'
                """)).isEqualTo("101 family 3 800, 102 user 12 300, 103 user 13 450, 104 user 10 700");
        assertThat(text("select created_at = '2025-02-20 07:00:00.123456Z' from \"order\" where id = 101"))
                .isEqualTo("t");
        assertThat(text("select string_agg(status, ' ' order by status) from order_status where order_id = 103"))
                .isEqualTo("delivered paid shipped");
    }

    @Test
    void newRowsAreNumberedAfterThoseTakenOver() throws SQLException {
        for (var table : List.of("users", "family", "category", "product", "\"order\"", "order_item")) {
            assertThat(text("select nextval(pg_get_serial_sequence('" + table + "', 'id')) > (select max(id) from "
                            + table + ")"))
                    .as(table)
                    .isEqualTo("t");
        }
    }

    @Test
    void historyIsKeptAsItWasWritten() throws SQLException {
        assertThat(text("select count(*) || ' ' || sum(amount) from former_entry"))
                .isEqualTo("9 550");
        assertThat(text("select description from former_entry where id = 5"))
                .isEqualTo("строка\nвторая\tс табуляцией \\ и чертой");
        assertThat(text("select operation || ' ' || title from former_entry where id = 7"))
                .isEqualTo("manual_adjust Промокод");
    }

    @Test
    void theCatalogStandsInThePlaceOfTheDemoOne() throws SQLException {
        assertThat(text("select string_agg(id || ' ' || title || ' ' || stock, ', ' order by id) from product"))
                .isEqualTo("31 Плед 0, 32 Поводок 0, 33 Термос 1, 34 Бесплатный 0");
        assertThat(text("select telegram_file_id from product join media on media.id = media_id where product.id = 31"))
                .isEqualTo("AgACAgIAAxkBAAIB");
        assertThat(text("select telegram_file_id from product join media on media.id = media_id where product.id = 33"))
                .isEqualTo("https://example.com/thermos.jpg");
        assertThat(text("select string_agg(id, ' ' order by id) from pickup_point"))
                .isEqualTo("019620d8987e745880fb93a122b7da44 01999b820a3477899acb908629c78962");
        assertThat(text("select search_text from pickup_point where id like '01999%'"))
                .isEqualTo("омск ул елочная 3");
        assertThat(text("select points from pickup_list")).isEqualTo("2");
    }

    @Test
    void textsSettingsAndCoefficientsAreTheOperatorsOwn() throws SQLException {
        assertThat(text(
                        "select encode(content, 'hex') || ' ' || telegram_file_id from media join content on media_id = media.id"
                                .replace("encode(content,", "encode(media.content,")))
                .isEqualTo("010203 AgACAgIAAxkBAAIC");
        assertThat(text("select text from content where key = 'старый_ключ'")).isEqualTo("Никем не сказано");
        assertThat(text("select value from former_setting where key = 'поддержка'"))
                .isEqualTo("https://t.me/steps_support");
        assertThat(text("select value from bot_setting where key = 'referral_reward_percent'"))
                .isEqualTo("15");
        assertThat(text("select value from bot_setting where key = 'walk_gap_s'"))
                .isEqualTo("600");
        assertThat(text("select string_agg(code || ' ' || trim_scale(coefficient), ', ' order by code) from walk_form"))
                .isEqualTo("dog 1, stroller 2, stroller_dog 3");
        assertThat(text("""
                select string_agg(walk_form || ' ' || trim_scale(min_c) || '..' || trim_scale(max_c) || ' ' || trim_scale(coefficient), ', '
                                  order by walk_form, min_c) from temperature_coefficient
                """)).isEqualTo("dog -30..-10 3, dog -10..1 2, dog 1..21 1, stroller -20..0 2");
    }

    @Test
    void promoCodesKeepHowOftenTheyWereUsed() throws SQLException {
        assertThat(
                        text(
                                "select string_agg(code || ' ' || used_count || '/' || max_uses || ' ' || active, ', ' order by id) from promo_code"))
                .isEqualTo("COFFEE-1 1/1 true, COFFEE-2 0/1 true, CINEMA 17/100 false, OVERUSED 3/3 true");
        assertThat(
                        text(
                                "select string_agg(title || ' ' || discount_percent || '% ' || price, ', ' order by id) from promo_group"))
                .isEqualTo("Кофе 20% 50, Кино 100% 0");
        assertThat(text("select created_at = '2025-01-01 12:00Z' from promo_group where id = 1"))
                .isEqualTo("t");
    }

    @Test
    void questionsAndBroadcastsAreKeptAndNothingIsSentAgain() throws SQLException {
        assertThat(text("select string_agg(question || answer, ' ' order by position) from faq_item"))
                .isEqualTo("Как?Так. Зачем?Затем.");
        assertThat(text("select string_agg(id || ' ' || state || ' ' || title, ', ' order by id) from broadcast"))
                .isEqualTo("1 sent Всем привет, 2 draft Скоро");
        assertThat(text("select count(*) from broadcast where next_at is not null"))
                .isEqualTo("0");
    }

    @Test
    void theLinkToSupportIsTheOperatorsOwn() throws SQLException {
        assertThat(text("select value from bot_setting where key = 'поддержка'"))
                .isEqualTo("https://t.me/steps_support");
    }

    @Test
    void theHistoryHasItsIndexesAgain() throws SQLException {
        assertThat(
                        text(
                                "select string_agg(indexname, ' ' order by indexname) from pg_indexes where tablename = 'former_entry'"))
                .isEqualTo("former_entry_of_family former_entry_of_user");
    }

    @Test
    void friendsKeepWhatTheyHaveBrought() throws SQLException {
        assertThat(
                        text(
                                "select string_agg(inviter_id || ' by ' || invitee_id || ' ' || former_points, ', ' order by invitee_id) from referral"))
                .isEqualTo("10 by 11 123, 10 by 12 45");
    }

    private static String contributions(long family) throws SQLException {
        return text(
                "select string_agg(user_id || '=' || contributed, ' ' order by user_id) from family_member where family_id = "
                        + family);
    }

    private static String report() throws SQLException {
        return text("select report from import_run");
    }

    private static String text(String query) throws SQLException {
        return rehearsal.text(query);
    }
}
