package steps.domain.privacy;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import steps.domain.user.ReferralCode;
import steps.domain.user.User;

/** Where somebody is named, and how the name is taken out; in the order in which rows are locked. */
enum ErasureStep {
    /** The number, the names, the ways to reach them; a friend's link with the old code leads to nobody. */
    USERS("""
            update users
               set telegram_id = -10000000000000000 - users.id, username = null, first_name = '', last_name = null,
                   phone = '', email = null, language = null, chosen_language = null, time_zone = null, role = 'user', blocked_bot = true,
                   active = false, former_steps = 0, referral_code = who.new_code, erased_at = who.now
              from who where users.id = who.user_id
            """),
    MESSAGE_PREFERENCE("""
            delete from message_preference using who where message_preference.user_id = who.user_id
            """),
    /** Nobody is invited by them, or waits for their answer. */
    FAMILY_INVITATION("""
            update family_invitation set state = 'withdrawn', closed_at = who.now
              from who where state = 'open' and who.user_id in (inviter_id, invitee_id)
            """),
    TRACK_POINT("""
            delete from track_point using who, walk where walk.user_id = who.user_id and track_point.walk_id = walk.id
            """),
    /** Of the same points; what looked wrong about a walk stays with it. */
    TRACK_SKETCH("""
            delete from track_sketch using who, walk where walk.user_id = who.user_id and track_sketch.walk_id = walk.id
            """),
    /** Titles and descriptions were free text there; the books do not need them. */
    FORMER_ENTRY("delete from former_entry using who where former_entry.user_id = who.user_id"),
    /** The meter remembers up to seven places. */
    WALK("""
            update walk
               set chat_id = -10000000000000000 - walk.user_id, tracked = false, examined = true,
                   meter = regexp_replace(meter, '"([xy])":-?[0-9.]+([eE][-+]?[0-9]+)?', '"\\1":0', 'g')
              from who where walk.user_id = who.user_id
            """),
    /** The database blanks the recipients of parcels that have arrived, and of the others when they have. */
    ORDER("""
            update "order" set email = null
              from who where "order".user_id = who.user_id and status in ('delivered', 'canceled')
            """),
    /** Codes that were bought stay with the books, as orders do. */
    PROMO_WAIT("delete from promo_wait using who where promo_wait.user_id = who.user_id"),
    PANEL_TELEGRAM("delete from panel_telegram using who where panel_telegram.user_id = who.user_id"),
    FAQ_VOTE("delete from faq_vote using who where faq_vote.user_id = who.user_id"),
    DELIVERY("""
            update delivery
               set chat_id = -10000000000000000 - who.user_id, letter = '{"html": "—", "rows": [], "photo": null}',
                   state = case when state in ('waiting', 'in_flight') then 'canceled' else state end,
                   changed_at = who.now
              from who where delivery.chat_id = who.chat_id
            """),
    /** What an administrator had shown to the bot goes with their chat, and nobody else gets it; so does a place on a list. */
    BROADCAST("""
            update broadcast
               set version = version + 1, author = case when own.shown then '—' else author end,
                   state = case when own.shown and state not in ('sent', 'canceled') then 'canceled' else state end,
                   next_at = case when own.shown then null else next_at end,
                   ended_at = case when own.shown then coalesce(ended_at, who.now) else ended_at end,
                   source_chat_id = case when own.shown then null else source_chat_id end,
                   source_message_ids = case when own.shown then null else source_message_ids end,
                   progress_chat_id = case when own.shown then null else progress_chat_id end,
                   progress_message_id = case when own.shown then null else progress_message_id end,
                   audience = regexp_replace(audience, '([\\[,])' || who.chat_id || '(?=[],])', '\\10', 'g')
              from who, lateral (select id, coalesce(who.chat_id in (source_chat_id, progress_chat_id), false) as shown
                                   from broadcast as any_one
                                  where who.chat_id in (source_chat_id, progress_chat_id)
                                     or audience ~ ('[\\[,]' || who.chat_id || '[],]')) as own
             where broadcast.id = own.id
            """),
    BROADCAST_TRIAL("delete from broadcast_trial using who where broadcast_trial.user_id = who.user_id"),
    FAILED_UPDATE("delete from failed_update using who where failed_update.chat_id = who.chat_id"),
    /** Locked before unsent turns by whoever crosses these off. */
    LIVE_KEYBOARD("delete from live_keyboard using who where live_keyboard.chat_id = who.chat_id"),
    /** What is said in farewell comes after this. */
    UNSENT_TURN("""
            delete from unsent_turn
             where (chat_id, turn_id) in (select unsent_turn.chat_id, turn_id
                                            from who join unsent_turn on unsent_turn.chat_id = who.chat_id
                                           order by turn_id for update of unsent_turn)
            """),
    /** The row itself still tells a repeated update from a new one. */
    CONVERSATION("""
            update conversation set state = null, album = null, answer_message_id = null, answered_state = null
              from who where conversation.chat_id = who.chat_id
            """),
    ERASED_CHAT("""
            insert into erased_chat (chat_id, erased_at) select chat_id, now from who
            on conflict (chat_id) do update set erased_at = excluded.erased_at
            """);

    private static final String WHO = """
            with who (user_id, chat_id, now, new_code) as (values ($1::bigint, $2::bigint, $3::timestamptz, $4::varchar))
            """;

    private final String removal;

    ErasureStep(String removal) {
        this.removal = removal;
    }

    String removal() {
        return WHO + removal;
    }

    static Tuple who(User user, OffsetDateTime now) {
        return Tuple.of(user.id(), user.telegramId(), now, ReferralCode.random().value());
    }
}
