package steps.domain.broadcast;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import steps.domain.content.Language;

/** The people of an audience as a part of a statement, and its values. */
final class AudienceQuery {
    /** Nobody is asked twice whether they want it: who has blocked the bot, has gone or has declined is in no audience. */
    private static final String REACHABLE = """
              from users left join message_preference as wish on wish.user_id = users.id
             where users.active and not users.blocked_bot and users.erased_at is null
               and not coalesce('news' = any (wish.declined), false)
            """;

    private static final String CAN_SPEND = """
            coalesce((select account.balance
                        from family_member as stay join account on account.family_id = stay.family_id
                       where stay.user_id = users.id and stay.left_at is null),
                     (select account.balance from account where account.user_id = users.id))""";

    private final List<Object> values = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder(REACHABLE);
    private final Instant now;

    private AudienceQuery(Instant now, List<?> before) {
        this.now = now;
        values.addAll(before);
    }

    /**
     * @param before the values of the statement's other parts, which come first
     */
    static AudienceQuery of(Audience audience, Instant now, List<?> before) {
        var query = new AudienceQuery(now, before);
        audience.conditions().forEach(query::add);
        return query;
    }

    /** From and where, with the table {@code users} under its own name and its {@code wish}. */
    String sql() {
        return sql.toString();
    }

    Tuple values() {
        return Tuple.tuple(values);
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.InFamily family ->
                and(
                        family.member(),
                        "exists (select from family_member as stay where stay.user_id = users.id"
                                + " and stay.left_at is null)");
            case Condition.Walked walks ->
                and(
                        walks.walked(),
                        "exists (select from walk where walk.user_id = users.id and walk.started_at >= "
                                + value(now.minus(Duration.ofDays(walks.days())).atOffset(ZoneOffset.UTC)) + ")");
            case Condition.HasPoints points -> and(true, CAN_SPEND + " >= " + value(points.atLeast()));
            case Condition.Ordered orders ->
                and(
                        orders.ever(),
                        "exists (select from \"order\" as bought where bought.user_id = users.id"
                                + " and bought.status <> 'canceled')");
            case Condition.Speaks speaks ->
                and(
                        Language.RUSSIAN.code().equals(speaks.language()),
                        "split_part(replace(lower(coalesce(users.chosen_language, users.language, 'ru')), '_', '-'), '-', 1)"
                                + " = any (" + value(Language.RUSSIAN.codes().toArray(String[]::new)) + ")");
            case Condition.InvitedBy invited ->
                and(
                        true,
                        "exists (select from referral where referral.invitee_id = users.id and referral.inviter_id = "
                                + value(invited.userId()) + ")");
            case Condition.Listed list ->
                and(true, "users.telegram_id = any (" + value(list.telegramIds().toArray(Long[]::new)) + ")");
        }
    }

    private void and(boolean yes, String what) {
        sql.append("   and ").append(yes ? "" : "not ").append(what).append('\n');
    }

    private String value(Object value) {
        values.add(value);
        return "$" + values.size();
    }
}
