package steps.domain.figures;

/** What the figures of days are counted from. */
final class DaySources {
    /**
     * Rows of day, measure and value.
     *
     * <p>{@code $1} is the zone of the days, {@code $2} and {@code $3} are the moments between which something must have happened.
     */
    static final String SQL = """
            select (registered_at at time zone $1)::date as day, 'registered' as measure, count(*) as value
              from users where registered_at >= $2 and registered_at < $3 group by 1
            union all
            select (started_at at time zone $1)::date, 'walkers', count(distinct user_id)
              from walk where started_at >= $2 and started_at < $3 group by 1
            union all
            select (started_at at time zone $1)::date, 'walks', count(*)
              from walk where started_at >= $2 and started_at < $3 group by 1
            union all
            select (started_at at time zone $1)::date, 'steps', sum(steps)
              from walk where started_at >= $2 and started_at < $3 group by 1
            union all
            select (created_at at time zone $1)::date, 'orders', count(*)
              from "order" where created_at >= $2 and created_at < $3 group by 1
            union all
            select (transfer.created_at at time zone $1)::date, 'issued', sum(transfer.amount)
              from transfer where transfer.created_at >= $2 and transfer.created_at < $3
               and debit_account_id in (select id from account where system_name is not null) group by 1
            union all
            select (transfer.created_at at time zone $1)::date, 'spent', sum(transfer.amount)
              from transfer where transfer.created_at >= $2 and transfer.created_at < $3
               and credit_account_id in (select id from account where system_name is not null) group by 1
            """;

    private DaySources() {}
}
