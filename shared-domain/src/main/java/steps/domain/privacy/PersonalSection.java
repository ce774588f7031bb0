package steps.domain.privacy;

import java.util.List;
import java.util.Locale;

/** The parts of a person's file. Whole rows, so that a column that is added later is in it; of others only how many. */
enum PersonalSection {
    PROFILE("users", false, """
            select jsonb_pretty(to_jsonb(users) - 'erased_at') from users where id = $1
            """),
    MESSAGE_PREFERENCE("message_preference", false, """
            select jsonb_pretty(to_jsonb(message_preference)) from message_preference where user_id = $1
            """),
    INVITATIONS("referral", false, """
            select jsonb_pretty(jsonb_build_object(
                     'came_by_invitation', exists (select from referral where invitee_id = $1),
                     'people_invited', (select count(*) from referral where inviter_id = $1)))
            """),
    ACCOUNT("account", false, "select jsonb_pretty(to_jsonb(account)) from account where user_id = $1"),
    TRANSFERS("transfer", false, """
            select jsonb_pretty(coalesce(jsonb_agg(jsonb_build_object(
                     'id', transfer.id, 'created_at', transfer.created_at, 'operation', transfer.operation,
                     'points', case transfer.credit_account_id when account.id then transfer.amount else -transfer.amount end,
                     'walk_id', transfer.walk_id, 'order_id', transfer.order_id, 'promo_issue_id', transfer.promo_issue_id) order by transfer.id), '[]'))
              from account join transfer on account.id in (transfer.debit_account_id, transfer.credit_account_id)
             where account.user_id = $1
            """),
    FORMER_ENTRIES("former_entry", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(former_entry) order by id), '[]'))
              from former_entry where user_id = $1
            """),
    /** With what the person contributed and their part of what was paid; of others nothing. */
    FAMILIES("family family_member family_share", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(family_member) || jsonb_build_object(
                     'name', family.name, 'is_owner', family.owner_id = $1,
                     'contributions', (select coalesce(jsonb_agg(jsonb_build_object(
                                                'id', transfer.id, 'created_at', transfer.created_at,
                                                'operation', transfer.operation, 'points', transfer.amount,
                                                'walk_id', transfer.walk_id) order by transfer.id), '[]')
                                         from transfer where membership_id = family_member.id),
                     'shares', (select coalesce(jsonb_agg(to_jsonb(family_share) order by transfer_id), '[]')
                                  from family_share
                                  join transfer on transfer.id = family_share.transfer_id
                                  join account on account.id = transfer.debit_account_id
                                 where family_share.user_id = $1 and account.family_id = family.id))
                     order by family_member.id), '[]'))
              from family_member join family on family.id = family_member.family_id where family_member.user_id = $1
            """),
    FAMILY_INVITATIONS("family_invitation", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(invitation) - 'inviter_id' - 'invitee_id'
                     || jsonb_build_object('family', family.name, 'was_invited', invitation.invitee_id = $1)
                     order by invitation.id), '[]'))
              from family_invitation as invitation join family on family.id = invitation.family_id
             where $1 in (invitation.inviter_id, invitation.invitee_id)
            """),
    WALKS("walk", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(walk) || jsonb_build_object(
                     'meter', walk.meter::jsonb, 'days', walk.days::jsonb, 'explanation', walk.explanation::jsonb)
                     order by walk.id), '[]'))
              from walk where user_id = $1
            """),
    /** Another's walk that was alike is not the person's. */
    WALK_FLAGS("walk_flag", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(walk_flag)
                     || jsonb_build_object('details', walk_flag.details - 'ofWalk') order by walk_id, kind), '[]'))
              from walk_flag join walk on walk.id = walk_flag.walk_id where walk.user_id = $1
            """),
    /** Without who decided. */
    WALK_REVIEWS("walk_review", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(walk_review) - 'reviewer' order by walk_id), '[]'))
              from walk_review join walk on walk.id = walk_review.walk_id where walk.user_id = $1
            """),
    /** As arrays: an hour of an open map is 1,800 points, and Telegram takes 50 MB from a bot. These are 12 MB at most. */
    TRACK_POINTS("track_point", false, """
            with own as (
              select track_point.* from walk join track_point on track_point.walk_id = walk.id where walk.user_id = $1),
            newest as (select * from own order by walk_id desc, at desc limit 100000),
            track as (
              select walk_id, json_agg(json_build_array(extract(epoch from at)::bigint, latitude, longitude, accuracy_m, metres,
                                                        steps, multiplier, verdict) order by at) as points
                from newest group by walk_id)
            select json_build_object(
                     'columns', json_build_array('at_s', 'latitude', 'longitude', 'accuracy_m', 'metres', 'steps', 'multiplier',
                                                 'verdict'),
                     'left_out', (select count(*) from own) - (select count(*) from newest),
                     'walks', coalesce(json_agg(json_build_object('walk_id', walk_id, 'points', points) order by walk_id),
                                       '[]'))::text
              from track
            """),
    DAILY_STEPS("daily_steps", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(daily_steps) order by day), '[]'))
              from daily_steps where user_id = $1
            """),
    /** Which of our operators moved an order is not the person's. */
    ORDERS("order order_item order_status", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(bought) || jsonb_build_object(
                     'items', (select jsonb_agg(to_jsonb(order_item) order by id) from order_item where order_id = bought.id),
                     'history', (select jsonb_agg(to_jsonb(order_status) - 'actor_name' order by changed_at)
                                   from order_status where order_id = bought.id)) order by bought.id), '[]'))
              from "order" as bought where user_id = $1
            """),
    PROMO_CODES("promo_issue promo_wait", false, """
            select jsonb_pretty(jsonb_build_object(
                     'issued', (select coalesce(jsonb_agg(to_jsonb(promo_issue) || jsonb_build_object('code', promo_code.code)
                                                          order by promo_issue.id), '[]')
                                  from promo_issue join promo_code on promo_code.id = promo_issue.code_id
                                 where promo_issue.user_id = $1),
                     'waited_for', (select coalesce(jsonb_agg(to_jsonb(promo_wait) order by id), '[]')
                                      from promo_wait where user_id = $1)))
            """),
    FAQ_VOTES("faq_vote", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(faq_vote) order by item_id), '[]'))
              from faq_vote where user_id = $1
            """),
    DELIVERIES("delivery", true, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(delivery) order by id), '[]')) from delivery where chat_id = $1
            """),
    /** What was sent to many, with what became of it here and which buttons were pressed. */
    BROADCASTS("broadcast broadcast_recipient broadcast_click", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(broadcast_recipient) || jsonb_build_object(
                     'text_ru', broadcast.text_ru, 'text_en', broadcast.text_en,
                     'clicks', (select coalesce(jsonb_agg(to_jsonb(broadcast_click) order by button), '[]')
                                  from broadcast_click
                                 where broadcast_click.user_id = $1 and broadcast_click.broadcast_id = broadcast.id))
                     order by broadcast.id), '[]'))
              from broadcast_recipient join broadcast on broadcast.id = broadcast_recipient.broadcast_id
             where broadcast_recipient.user_id = $1
            """),
    /** What was shown to an administrator before it went to others. */
    BROADCAST_TRIALS("broadcast_trial", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(broadcast_trial) order by broadcast_id), '[]'))
              from broadcast_trial where user_id = $1
            """),
    /** Where somebody who works in the panel tries what they send to others. */
    PANEL_TELEGRAM("panel_telegram", false, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(panel_telegram) - 'code_hash' order by account_id), '[]'))
              from panel_telegram where user_id = $1
            """),
    CONVERSATION("conversation", true, """
            select jsonb_pretty(to_jsonb(conversation)) from conversation where chat_id = $1
            """),
    UNSENT_TURNS("unsent_turn", true, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(unsent_turn) order by turn_id), '[]'))
              from unsent_turn where chat_id = $1
            """),
    LIVE_KEYBOARD("live_keyboard", true, """
            select jsonb_pretty(to_jsonb(live_keyboard)) from live_keyboard where chat_id = $1
            """),
    FAILED_UPDATES("failed_update", true, """
            select jsonb_pretty(coalesce(jsonb_agg(to_jsonb(failed_update) order by id), '[]'))
              from failed_update where chat_id = $1
            """);

    private final String tables;
    private final boolean ofChat;
    private final String query;

    /**
     * @param tables with spaces between them
     * @param ofChat whether it is asked by the chat's number and not by the person's
     * @param query one JSON text, or no row
     */
    PersonalSection(String tables, boolean ofChat, String query) {
        this.tables = tables;
        this.ofChat = ofChat;
        this.query = query;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> tables() {
        return List.of(tables.split(" "));
    }

    boolean isOfChat() {
        return ofChat;
    }

    String query() {
        return query;
    }
}
