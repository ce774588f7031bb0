package steps.admin.panel;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Base64;
import steps.domain.ledger.Ledger;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.PromoStock;
import steps.testing.Rows;
import steps.testing.Shop;

/** Something in every list of the panel, written by people and partners, each of whom may add a mark to what they write. */
record PanelWorld(Pool pool, Shop shop, Users users, Ledger ledger) {
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /** @param mark stands in everything that somebody can write */
    void fill(String mark) {
        var alice = person("Алиса", "Кузнецова", mark);
        var boris = person("Борис", "Ким", mark);
        shop.gives(alice, 12_500);
        long family = new Families(pool, ledger).of(alice, boris);
        Rows.change(pool, "update family set name = $2 where id = $1", family, marked("Кузнецовы", mark, 64));
        Rows.change(
                pool,
                "insert into family_invitation (family_id, inviter_id, code, created_at, expires_at)"
                        + " values ($1, $2, left(md5($1::bigint::text), 12), now(), now() + interval '1 day')",
                family,
                alice.id());
        Rows.change(
                pool,
                "insert into referral (invitee_id, inviter_id, created_at) values ($1, $2, now())",
                boris.id(),
                alice.id());
        goods(alice, mark);
        walk(alice);
        texts(mark);
        promo(alice, mark);
        broadcast(alice, mark);
        machine(alice, mark);
        new PartnerWorld(pool).fill(mark);
    }

    /** A session of theirs whose browser calls itself what the mark says. */
    void marksSessions(String account, String mark) {
        Rows.change(
                pool,
                "update panel_session set agent = left('Mozilla ' || $2::text, 255)"
                        + " where account_id = (select id from panel_account where name = $1)",
                account,
                mark);
        audit(account, mark);
    }

    private void audit(String account, String mark) {
        var description =
                "Керамическая кружка на 350 мл с собакой, которая ждёт прогулки у двери. Можно мыть в машине.";
        audit(account, "products", newest("product"), "changed", "", "title", "Кружка", "Кружка " + mark);
        audit(account, "products", newest("product"), "changed", "", "description", "", description + mark);
        audit(account, "products", newest("product"), "changed", "", "category", "0", newest("category"));
        audit(account, "products", newest("product"), "changed", "", "active", "true", "false");
        audit(account, "orders", newest("\"order\""), "ship", "", "status", "", "shipped");
        audit(account, "users", newest("users"), "adjust", "Подарок за " + mark, "balance", "100", "150");
        audit(account, "broadcasts", newest("broadcast"), "schedule", "", "state", "", "scheduled");
        audit(account, "webhooks", "1", "rotate", "", "former", "", "2026-11-30T12:00");
        audit(account, "gone-long-ago", "1", "forgotten", mark, "colour", "red", "blue");
    }

    private void audit(
            String account,
            String section,
            String object,
            String action,
            String note,
            String field,
            String from,
            String to) {
        Rows.change(
                pool,
                "insert into audit (at, actor, address, section, object, action, note, changes) values (now(), $1, '127.0.0.1',"
                        + " $2, $3, $4, $5, jsonb_build_object($6::text, jsonb_build_array($7::text, $8::text)))",
                account,
                section,
                object,
                action,
                note,
                field,
                from,
                to);
    }

    private String newest(String table) {
        return Rows.text(pool, "select max(id)::text from " + table);
    }

    private User person(String first, String last, String mark) {
        var user = People.registered(users, first);
        Rows.change(
                pool,
                "update users set first_name = $2, last_name = $3, username = left($4, 64), email = left($5, 255) where id = $1",
                user.id(),
                first + mark,
                last + mark,
                "walker" + user.id() + mark,
                mark + "walker@example.org");
        return user;
    }

    private void goods(User alice, String mark) {
        long picture = Rows.number(
                pool,
                "insert into media (kind, file_name, content) values ('photo', $1, $2) returning id",
                "mug.png" + mark,
                Buffer.buffer(DOT));
        long mug = shop.product(marked("MUG", mark, 64), 1_200, 12);
        Rows.change(
                pool,
                "update product set title = $2, description = $2, media_id = $3 where id = $1",
                mug,
                "Кружка с собакой" + mark,
                picture);
        Rows.change(
                pool,
                "update category set title = left($2, 64) where id = (select category_id from product where id = $1)",
                mug,
                "Посуда" + mark);
        var point = shop.pickupPoint() + mark;
        Rows.change(
                pool,
                "insert into pickup_point (id, full_address, search_text) values (left($1, 64), left($2, 255), 'москва')"
                        + " on conflict (id) do update set full_address = excluded.full_address",
                point,
                "Москва, Ленинский проспект, 15" + mark);
        for (var status : new String[] {"canceled", "delivered", "shipped", "paid"}) {
            long order = shop.sells(alice, mug, marked(point, "", 64)).id();
            if (status.equals("delivered")) {
                Rows.change(pool, "update \"order\" set status = 'shipped' where id = $1", order);
            }
            Rows.change(
                    pool,
                    "update \"order\" set status = $2, recipient_first_name = $3, recipient_last_name = $4, email = $5,"
                            + " tracking_url = $6 where id = $1",
                    order,
                    status,
                    "Иван" + mark,
                    "Петров" + mark,
                    "ivan@example.org",
                    "https://parcels.example/track?id=1" + mark);
        }
    }

    private void walk(User alice) {
        long walk = Rows.number(
                pool,
                "insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier, steps,"
                        + " ended_at, end_reason, credited_points, examined)"
                        + " values ($1, $2, 'dog', 1, now() - interval '1 hour', now(), '{}', '[]', 1, 900, now(), 'button', 45, true)"
                        + " returning id",
                alice.id(),
                alice.telegramId());
        Rows.change(
                pool,
                "insert into walk_flag (walk_id, kind, details, created_at)"
                        + " values ($1, 'ride', '{\"riddenM\": 5400, \"countedM\": 120}', now())",
                walk);
    }

    private void texts(String mark) {
        Rows.change(
                pool,
                "insert into faq_item (question, answer, position) values ($1, $2, 900)",
                "Как получить подарок?" + mark,
                "Выберите его в каталоге.");
    }

    private void promo(User alice, String mark) {
        var stock = new PromoStock(pool);
        long group = stock.group(marked("Скидка на корм", mark, 60), 20, 300);
        var code = stock.code(group, 5);
        Rows.change(pool, "update promo_code set code = left($2, 64) where code = $1", code, code + mark);
        Rows.change(
                pool,
                "insert into promo_issue (user_id, code_id, purchase_key, title, discount_percent, price, issued_at)"
                        + " select $1, max(id), md5(max(id)::text), $2, 20, 300, now() from promo_code",
                alice.id(),
                marked("Скидка на корм", mark, 60));
    }

    private void broadcast(User alice, String mark) {
        long broadcast = Rows.number(
                pool,
                "insert into broadcast (title, author, text_ru, audience, created_at, reason) values (left($1, 100), left($2, 100),"
                        + " '<b>Осень</b> началась', '{\"conditions\":[]}', now(), left($1, 200)) returning id",
                "Осень" + mark,
                "olga" + mark);
        Rows.change(
                pool,
                "insert into broadcast_recipient (broadcast_id, user_id, not_before, changed_at, state, reason)"
                        + " values ($1, $2, now(), now(), 'failed', $3)",
                broadcast,
                alice.id(),
                "Bad Request" + mark);
    }

    private void machine(User alice, String mark) {
        Rows.change(
                pool,
                "insert into failed_update (update_id, chat_id, body, error) values (7, $1, $2, $3)",
                alice.telegramId(),
                "{\"text\":\"" + mark.replace("\"", "") + "\"}",
                "java.lang.IllegalStateException: walk" + mark);
    }

    private static String marked(String text, String mark, int longest) {
        var all = text + mark;
        return all.length() <= longest ? all : all.substring(0, longest);
    }
}
