package steps.domain.referral;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about invited friends. */
public enum ReferralTexts implements TextKey {
    MENU(plain("friends_menu", "Реферальная система", "Referral program")),
    FRIENDS(
            html(
                    "friends",
                    "🤝 <b>Реферальная система</b>\n\nПозовите друга — и с каждой его прогулки вам будет приходить {percent} % его баллов."
                            + "\n\nВаша ссылка: {link}\nИли покажите QR-код.\n\nПриглашено: <b>{friends}</b>\nЗаработано: <b>{earned}</b>",
                    "🤝 <b>Referral program</b>\n\nInvite a friend, and each of their walks brings you {percent}% of their points."
                            + "\n\nYour link: {link}\nOr show the QR code.\n\nInvited: <b>{friends}</b>\nEarned: <b>{earned}</b>")),
    NO_LINK(html(
            "friends_no_link",
            "🤝 <b>Реферальная система</b>\n\nСсылка ещё готовится. Загляните через минуту.",
            "🤝 <b>Referral program</b>\n\nYour link is not ready yet. Look in again in a minute.")),
    INVITE(plain("friends_invite", "Пригласить друга", "Invite a friend")),
    INVITATION(plain(
            "friends_invitation", "Гуляй и получай подарки! Присоединяйся ко мне:", "Walk and get gifts! Join me:")),
    COPY(plain("friends_copy", "Скопировать ссылку", "Copy the link")),
    LIST(plain("friends_list", "Мои рефералы", "My friends")),
    LIST_EMPTY(html(
            "friends_list_empty",
            "👥 Пока никто не пришёл по вашей ссылке. Отправьте её друзьям — и гуляйте вместе!",
            "👥 Nobody has come by your link yet. Send it to your friends and walk together!")),
    LIST_PAGE(html("friends_list_page", "👥 <b>Мои рефералы</b>\n\n{friends}", "👥 <b>My friends</b>\n\n{friends}")),
    WALKS(html("friends_line_walks", "🚶 {name} · с {day}", "🚶 {name} · since {day}")),
    WAITS(html("friends_line_waits", "💤 {name} · с {day}, пока без прогулок", "💤 {name} · since {day}, no walk yet")),
    GONE(plain("friends_gone", "Друг, который удалил свои данные", "A friend who had their data removed")),
    OLDER(plain("friends_older", "Раньше", "Older")),
    NEWER(plain("friends_newer", "Позже", "Newer")),
    WALKED(html(
            "friend_walked",
            "🎉 {name} — первая прогулка по вашему приглашению! Вам начислено: {points}.",
            "🎉 {name} has walked for the first time on your invitation! You have earned {points}.")),
    WALKED_UNPAID(html(
            "friend_walked_unpaid",
            "🎉 {name} — первая прогулка по вашему приглашению!",
            "🎉 {name} has walked for the first time on your invitation!")),
    FRIEND(plain("friend_nameless", "Ваш друг", "Your friend"));

    private final Wording wording;

    ReferralTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
