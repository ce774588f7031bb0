package steps.admin.health;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.admin.panel.page.Words;
import steps.admin.partner.PartnerTest;
import steps.domain.content.Language;
import steps.testing.SchemaOwner;

/** The extension itself needs a server that was started for it, so a table of its shape stands in for it. */
@PartnerTest
class SlowStatementsTest {
    @Inject
    SlowStatements slow;

    @BeforeEach
    void aTableStandsIn() {
        nothingStandsIn();
        SchemaOwner.run(
                "create schema stand_in",
                "create table stand_in.pg_stat_statements (userid oid, dbid oid, query text, calls bigint,"
                        + " total_exec_time double precision, mean_exec_time double precision)",
                "grant usage on schema stand_in to public",
                "grant select on stand_in.pg_stat_statements to public",
                "insert into stand_in.pg_stat_statements"
                        + " select 1, (select oid from pg_database where datname = current_database()), 'select ' || number || ' from t' || number,"
                        + " number, number * 1000.06, 1000.06 from generate_series(1, 12) as number",
                "insert into stand_in.pg_stat_statements values (1, 0, 'of another database', 1, 99999, 99999),"
                        + " (2, (select oid from pg_database where datname = current_database()), '<insufficient privilege>', 1, 99999, 99999)");
    }

    @AfterEach
    void nothingStandsIn() {
        SchemaOwner.run("drop schema if exists stand_in cascade");
    }

    @Test
    void theTenThatTookMostTimeAreShown() {
        var part = look("stand_in");
        assertThat(part.isNow()).isFalse();
        assertThat(part.source()).contains("from pg_stat_statements").endsWith(" Not all.");
        assertThat(part.statements()).hasSize(10);
        assertThat(part.statements().getFirst())
                .isEqualTo(new SlowStatement("select ? from t12", "12", "1\u00a0000.1 ms", "12\u00a0000.7 ms"));
        assertThat(part.statements()).noneMatch(one -> one.text().contains("another database"));
        assertThat(part.statements()).noneMatch(one -> one.text().contains("privilege"));
    }

    @Test
    void anExtensionThatCannotBeReadIsNoReasonToShowNothing() {
        assertThat(look("nowhere").isNow()).isTrue();
        SchemaOwner.run("revoke select on stand_in.pg_stat_statements from public");
        assertThat(look("stand_in").isNow()).isTrue();
        assertThat(look(null).source()).contains("what is running now");
    }

    private SlowPart look(@Nullable String place) {
        return await(() -> slow.look(place, Words.same(" Not all."), Language.ENGLISH));
    }
}
