package steps.testing;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import steps.domain.user.User;

/** People who work in the panel and have linked their own Telegram. */
public record Managers(Pool pool) {
    /** Nobody else is told of anything. */
    public void clear() {
        Rows.change(pool, "delete from panel_telegram");
    }

    /** Answers the number of their account. */
    public long reads(User person, String... kinds) {
        return reads(person.telegramId(), kinds);
    }

    /** As {@link #reads(User, String...)}, for somebody who has registered in the chat. */
    public long reads(long telegramId, String... kinds) {
        return Rows.number(
                pool,
                "with account as (insert into panel_account (name, password_hash, role, created_at, password_at)"
                        + " values ('reader-' || gen_random_uuid(), '-', 'manager', now(), now()) returning id)"
                        + " insert into panel_telegram (account_id, user_id, sent_at, linked_at, notices)"
                        + " select account.id, users.id, now(), now(), $2 from account, users where telegram_id = $1"
                        + " returning account_id",
                telegramId,
                kinds);
    }

    /** What of this kind was written for somebody, oldest first. */
    public List<String> toldTo(User person, String type) {
        var all = Rows.text(
                pool,
                "select coalesce(string_agg(letter::text, chr(10) order by id), '') from delivery"
                        + " where chat_id = $1 and letter ->> 'type' = $2",
                person.telegramId(),
                type);
        return all.isEmpty() ? List.of() : List.of(all.split("\n"));
    }
}
