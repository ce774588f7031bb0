package steps.domain.faq;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import steps.domain.user.User;

/** Counts whom an answer has helped: each person once, as they said last. */
@Singleton
public class FaqVotes {
    private static final String VOTE = """
            insert into faq_vote (item_id, user_id, helpful, voted_at)
            select id, $2, $3, $4 from faq_item where id = $1
            on conflict (item_id, user_id) do update set helpful = excluded.helpful, voted_at = excluded.voted_at
             where faq_vote.helpful <> excluded.helpful
            """;

    private final Pool pool;
    private final Clock clock;

    FaqVotes(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Whether that is news; nothing is counted for a question that is gone. */
    public Uni<Boolean> vote(User user, long faqId, boolean helpful) {
        return pool.preparedQuery(VOTE)
                .execute(Tuple.of(faqId, user.id(), helpful, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }
}
