package steps.admin.legacy;

import java.util.Locale;

/** What is counted on both sides: rows, and points or whatever else a row brings that can be added up. */
enum Kind {
    PEOPLE("people, points", "select count(*), coalesce(sum(balance), 0) from users", """
            select (select count(*) from users),
                   (select coalesce(sum(amount), 0) from transfer where idempotency_key like 'import:user:%')
            """),
    STEPS(
            "people, steps",
            "select count(*), coalesce(sum(step_count), 0) from users",
            "select count(*), coalesce(sum(former_steps), 0) from users"),
    FAMILIES("families, points", "select count(*), coalesce(sum(balance), 0) from families", """
            select (select count(*) from family),
                   (select coalesce(sum(case when account.id = credit_account_id then amount else -amount end), 0)
                      from transfer join account on account.id in (debit_account_id, credit_account_id) and account.kind = 'family'
                     where idempotency_key like 'import:family:%')
            """),
    MEMBERS(
            "members of families",
            "select count(*), 0 from users where family_id is not null",
            "select count(*), 0 from family_member"),
    INVITATIONS(
            "open invitations",
            "select count(*), 0 from family_invitations where status::text = 'pending'",
            "select count(*), 0 from family_invitation"),
    ENTRIES(
            "ledger entries, points",
            "select count(*), coalesce(sum(amount), 0) from ledger_entries",
            "select count(*), coalesce(sum(amount), 0) from former_entry"),
    CATEGORIES("categories", "select count(*), 0 from catalog_categories", "select count(*), 0 from category"),
    PRODUCTS(
            "products, prices",
            "select count(*), coalesce(sum(price), 0) from products",
            "select count(*), coalesce(sum(price), 0) from product"),
    PICKUP_POINTS("pickup points", "select count(*), 0 from pvz", "select count(*), 0 from pickup_point"),
    ORDERS("orders, points paid", "select count(*), coalesce(sum(total_price), 0) from orders", """
            select (select count(*) from "order"),
                   (select coalesce(sum(amount), 0) from transfer
                     where operation = 'purchase' and idempotency_key like 'import:order:%')
            """),
    PIECES(
            "pieces of orders, prices",
            "select (select coalesce(sum(qty), 0) from order_items), (select coalesce(sum(total_price), 0) from orders)",
            "select count(*), coalesce(sum(price), 0) from order_item"),
    FRIENDS(
            "invited friends, points earned",
            "select count(*), coalesce(sum(reward_points), 0) from referrals",
            "select count(*), coalesce(sum(former_points), 0) from referral"),
    FORMS("coefficients of walks", "select count(*), coalesce(sum(coefficient), 0) from walk_form_coefficients", """
            select count(*), coalesce(sum(coefficient), 0) from walk_form
             where code in (select row_name from import_note where kind = 'forms' and missing_rows = 0)
            """),
    RANGES(
            "ranges of temperatures",
            "select count(*), coalesce(sum(coefficient), 0) from temperature_coefficients",
            "select count(*), coalesce(sum(coefficient), 0) from temperature_coefficient"),
    CONTENTS("texts", "select count(*), 0 from contents", "select count(*), 0 from content"),
    SETTINGS("settings", "select count(*), 0 from bot_settings", "select count(*), 0 from former_setting"),
    FAQ("answers to questions", "select count(*), 0 from faq_items", "select count(*), 0 from faq_item"),
    PROMO_GROUPS(
            "groups of promo codes, prices",
            "select count(*), coalesce(sum(price_points), 0) from promo_groups",
            "select count(*), coalesce(sum(price), 0) from promo_group"),
    PROMO_CODES(
            "promo codes, uses",
            "select count(*), coalesce(sum(used_count), 0) from promo_codes",
            "select count(*), coalesce(sum(used_count), 0) from promo_code"),
    BROADCASTS("broadcasts", "select count(*), 0 from broadcasts", "select count(*), 0 from broadcast"),
    ADDRESSES("addresses of home delivery", "select count(*), 0 from user_addresses", "select 0, 0");

    private final String title;
    private final String old;
    private final String ours;

    Kind(String title, String old, String ours) {
        this.title = title;
        this.old = old;
        this.ours = ours;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    String title() {
        return title;
    }

    /** How many rows and what they bring together, of the Python system's database. */
    String old() {
        return old;
    }

    /** The same of ours, as far as the import has brought it. */
    String ours() {
        return ours;
    }
}
