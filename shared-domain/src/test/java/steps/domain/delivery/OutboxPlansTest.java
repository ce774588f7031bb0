package steps.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import steps.testing.DatabaseResource;
import steps.testing.Plans;

/** How PostgreSQL looks for deliveries among very many of them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class OutboxPlansTest {
    private static final String MANY = """
            insert into delivery (chat_id, letter, priority, after_crash, state, not_before, epoch, created_at, changed_at)
            select n %% 20000, '{}', n %% 2, 'resend',
                   case when n %% 50 = 0 then 'waiting' when n = 7 then 'in_flight' else 'sent' end,
                   now() + case when n %% 100 = 0 then interval '1 day' else interval '-1 day' end, 1, now(), now()
              from generate_series(1, 60000) as n
            """.formatted();

    @SuppressWarnings("unused") // Read by name.
    static final Arguments[] QUERIES = {
        Arguments.of("take", Outbox.TAKE, "(1, now(), 20)", "bigint, timestamptz, integer"),
        Arguments.of("take back", Outbox.TAKE_BACK, "(2, now())", "bigint, timestamptz"),
        Arguments.of("follow a chat", Outbox.FOLLOW_CHAT, "(5, 6, now())", "bigint, bigint, timestamptz"),
        Arguments.of("count what is due", Outbox.DUE, "(now())", "timestamptz"),
        Arguments.of(
                "settle",
                Outbox.SETTLE,
                "('{1,2}', '{1,1}', '{sent,sent}', array[now(), now()], '{1,2}', '{1,1}', '{null,null}', now())",
                "bigint[], bigint[], text[], timestamptz[], bigint[], integer[], text[], timestamptz")
    };

    @ParameterizedTest(name = "{0}")
    @FieldSource("QUERIES")
    void findsItsRowsByAnIndex(String name, String sql, String values, String types) {
        var plan = Plans.after(MANY, "analyze delivery").of(sql, types, values);
        assertThat(plan).as(name).contains("Index").doesNotContain("Seq Scan on delivery");
    }
}
