package steps.domain.family;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said to people about their family. */
public enum FamilyTexts implements TextKey {
    MENU(plain("family", "Ваша семья", "Your family")),
    NONE(html(
            "family_none",
            "👪 <b>Ваша семья</b>\n\nВы пока не в семье. Семья — это до пяти человек с одним счётом: баллы каждого складываются,"
                    + " и тратить их может любой участник. Кто уходит, забирает свою долю.",
            "👪 <b>Your family</b>\n\nYou are not in a family yet. A family is up to five people with one account: everybody’s"
                    + " points add up, and every member can spend them. Whoever leaves takes their share along.")),
    CREATE(plain("family_create", "Создать семью", "Create a family")),
    ASK_NAME(html(
            "family_ask_name",
            "👪 Как назовём семью? Напишите название, не длиннее {longest} знаков.\n\nСейчас у вас {points}: они станут общими.",
            "👪 What shall the family be called? Write its name, at most {longest} characters.\n\nYou have {points} now, which"
                    + " will become everybody’s.")),
    ASK_NAME_WITHOUT_POINTS(html(
            "family_ask_name_without_points",
            "👪 Как назовём семью? Напишите название, не длиннее {longest} знаков.",
            "👪 What shall the family be called? Write its name, at most {longest} characters.")),
    ASK_NEW_NAME(html(
            "family_ask_new_name",
            "✏️ Как теперь назвать семью «{family}»? Напишите новое название, не длиннее {longest} знаков.",
            "✏️ What shall the family “{family}” be called now? Write its new name, at most {longest} characters.")),
    WRONG_NAME(html(
            "family_wrong_name",
            "Такое название не подойдёт: нужна одна строка не длиннее {longest} знаков.",
            "That name will not do: it takes one line of at most {longest} characters.")),
    FOUNDED(html(
            "family_founded",
            "✅ Семья «{family}» создана. Теперь пригласите в неё близких.",
            "✅ The family “{family}” has been created. Now invite those who are dear to you.")),
    MEMBER_ALREADY(html("family_member_already", "Вы уже в семье.", "You are in a family already.")),
    HOME(html(
            "family_home",
            "👪 <b>Семья «{family}»</b>\n\n💰 На счёте семьи: <b>{points}</b>\n\n<b>Участники: {count} из {most}</b>\n{members}",
            "👪 <b>The family “{family}”</b>\n\n💰 The family has <b>{points}</b>\n\n<b>Members: {count} of"
                    + " {most}</b>\n{members}")),
    MEMBER_LINE(html(
            "family_member_line",
            "{crown}<b>{name}</b>\nшагов сегодня {today}, за неделю {week} · вклад {points}",
            "{crown}<b>{name}</b>\nsteps today {today}, this week {week} · contributed {points}")),
    INVITED_LINES(
            html("family_invited_lines", "<b>Приглашения</b>\n{invitations}", "<b>Invitations</b>\n{invitations}")),
    INVITED_LINE(html("family_invited_line", "✉️ {name}, до {until}", "✉️ {name}, until {until}")),
    LINK_LINE(html("family_link_line", "🔗 ссылка № {number}, до {until}", "🔗 link No. {number}, until {until}")),
    ADD(plain("family_add", "Добавить участников", "Add members")),
    RENAME(plain("family_rename", "Переименовать", "Rename")),
    LEAVE(plain("family_leave", "Выйти из семьи", "Leave the family")),
    DISBAND(plain("family_disband", "Расформировать", "Disband")),
    ACCEPT(plain("family_accept", "Принять", "Accept")),
    DECLINE(plain("family_decline", "Отклонить", "Decline")),
    REMOVE(plain("family_remove", "Исключить", "Remove")),
    HAND_OVER(plain("family_hand_over", "Сделать владельцем", "Make the owner")),
    LINK(plain("family_link", "Ссылка-приглашение", "Invitation link")),
    WITHDRAW(plain("family_withdraw", "Отозвать: {name}", "Withdraw: {name}")),
    WITHDRAW_LINK(plain("family_withdraw_link", "Отозвать ссылку № {number}", "Withdraw link No. {number}")),
    ASK_WHOM(html(
            "family_ask_whom",
            "➕ <b>Кого пригласим?</b>\n\nНапишите имя в Telegram, например <code>@anna</code>: приглашение придёт этому человеку"
                    + " сюда, в бот. Если его здесь ещё нет, возьмите ссылку и перешлите её сами. Приглашение действует 7 дней.",
            "➕ <b>Whom shall we invite?</b>\n\nWrite a Telegram username such as <code>@anna</code>, and the invitation arrives"
                    + " here, in the bot. For somebody who is not here yet, take a link and forward it. An invitation is open"
                    + " for 7 days.")),
    LINKED(html(
            "family_linked",
            "🔗 Приглашение в семью «{family}». Перешлите это сообщение тому, кого ждёте: ссылка сработает один раз, до"
                    + " {until}.\n\n{link}",
            "🔗 An invitation to the family “{family}”. Forward this message to whom you want: the link works once, until"
                    + " {until}.\n\n{link}")),
    INVITED(html(
            "family_invited",
            "✅ Приглашение отправлено: {name}. Ответ придёт сюда.",
            "✅ The invitation is on its way to {name}. You will see the answer here.")),
    ASKED_BEFORE(html(
            "family_asked_before",
            "Приглашение для {name} уже отправлено и ждёт ответа до {until}.",
            "{name} has been invited already and may answer until {until}.")),
    UNKNOWN(html(
            "family_unknown",
            "Человека с именем <code>@{username}</code> в боте нет. Проверьте имя или возьмите ссылку и перешлите её.",
            "Nobody called <code>@{username}</code> is here. Check the name, or take a link and forward it.")),
    AMBIGUOUS(html(
            "family_ambiguous",
            "Кому принадлежит <code>@{username}</code>, сейчас точно не сказать. Возьмите ссылку и перешлите её сами.",
            "It is not certain whose name <code>@{username}</code> is now. Take a link and forward it.")),
    NO_USERNAME(html(
            "family_no_username",
            "Это не похоже на имя в Telegram: напишите его как <code>@anna</code> или возьмите ссылку.",
            "That does not look like a Telegram username: write it like <code>@anna</code>, or take a link.")),
    HERE_ALREADY(
            html("family_here_already", "Этот человек уже в вашей семье.", "This person is in your family already.")),
    DECLINED_LATELY(html(
            "family_declined_lately",
            "Этот человек недавно отклонил приглашение. Позвать снова можно через неделю.",
            "This person has declined lately. You can ask again in a week.")),
    TOO_MANY(html(
            "family_too_many",
            "Приглашений уже слишком много. Отзовите лишние или подождите до завтра.",
            "There are too many invitations. Withdraw some, or wait until tomorrow.")),
    FULL(html(
            "family_full",
            "В семье «{family}» уже {most} участников, больше не поместится.",
            "The family “{family}” has {most} members already, and no room for more.")),
    WITHDRAWN(html("family_withdrawn", "Приглашение отозвано.", "The invitation has been withdrawn.")),
    WITHDRAW_OTHERS(html(
            "family_withdraw_others",
            "Отозвать приглашение может тот, кто его отправил, или владелец семьи.",
            "An invitation is withdrawn by whoever sent it, or by the owner of the family.")),
    CLOSED(html("family_closed", "Это приглашение больше не действует.", "This invitation is no longer open.")),
    JOINED(html(
            "family_joined",
            "✅ Вы в семье «{family}». Вы внесли на общий счёт {points}.",
            "✅ You are in the family “{family}”. Your {points} are on its account now.")),
    JOINED_WITHOUT_POINTS(html(
            "family_joined_without_points",
            "✅ Вы в семье «{family}». Баллы за ваши прогулки теперь идут на общий счёт.",
            "✅ You are in the family “{family}”. The points of your walks now go to its account.")),
    IN_ANOTHER(html(
            "family_in_another",
            "Вы сейчас в семье «{family}». Чтобы перейти в другую, сначала выйдите из неё.",
            "You are in the family “{family}” now. To join another one, leave it first.")),
    DECLINED(html("family_declined", "Приглашение отклонено.", "You have declined the invitation.")),
    RENAMED(html("family_renamed", "✅ Теперь семья называется «{family}».", "✅ The family is now called “{family}”.")),
    CARD(html(
            "family_card",
            "{crown}<b>{name}</b>\n\nВ семье с {since}\nШагов сегодня: {today}\nШагов за неделю: {week}\nВклад:"
                    + " {contributed}\nДоля сейчас: {share}",
            "{crown}<b>{name}</b>\n\nIn the family since {since}\nSteps today: {today}\nSteps this week:"
                    + " {week}\nContributed: {contributed}\nShare now: {share}")),
    NO_MEMBER(html(
            "family_no_member", "Этого человека уже нет в вашей семье.", "This person is no longer in your family.")),
    SHARE_LINE(html("family_share_line", "{name} — {points}", "{name} — {points}")),
    ASK_LEAVE(html(
            "family_ask_leave",
            "🚪 <b>Выйти из семьи «{family}»?</b>\n\nНа её счёте {points}. По вкладу это:\n{shares}\n\nВаша доля, <b>{share}</b>,"
                    + " вернётся на ваш счёт, остальное останется семье.",
            "🚪 <b>Leave the family “{family}”?</b>\n\nIt has {points}. By contribution these are:\n{shares}\n\nYour share,"
                    + " <b>{share}</b>, comes back to your account; the rest stays with the family.")),
    OWNER_WILL_BE(html("family_owner_will_be", "Владельцем семьи станет {name}.", "{name} will own the family.")),
    LAST_ONE(html(
            "family_last_one",
            "Больше в ней никого нет, поэтому семьи не станет.",
            "Nobody else is in it, so the family will be no more.")),
    YES_LEAVE(plain("family_yes_leave", "Да, выйти", "Yes, leave")),
    LEFT(html(
            "family_left",
            "Вы вышли из семьи «{family}». На ваш счёт вернулось: {points}.",
            "You have left the family “{family}”. {points} came back to your account.")),
    ASK_REMOVE(html(
            "family_ask_remove",
            "🚫 <b>Исключить из семьи «{family}»: {name}?</b>\n\nНа её счёте {points}. По вкладу это:\n{shares}\n\nДоля участника,"
                    + " <b>{share}</b>, уйдёт на его личный счёт, остальное останется семье.",
            "🚫 <b>Remove {name} from the family “{family}”?</b>\n\nIt has {points}. By contribution these"
                    + " are:\n{shares}\n\nTheir share, <b>{share}</b>, goes to their own account; the rest stays with the"
                    + " family.")),
    YES_REMOVE(plain("family_yes_remove", "Да, исключить", "Yes, remove")),
    REMOVED(html(
            "family_removed",
            "{name} больше не в семье. Выплачено: {points}.",
            "{name} is no longer in the family. Paid out: {points}.")),
    ASK_HAND_OVER(html(
            "family_ask_hand_over",
            "👑 <b>Передать семью «{family}»?</b>\n\nВладельцем станет {name}: исключать участников и расформировать семью сможет"
                    + " только новый владелец. Баллы останутся на месте:\n{shares}",
            "👑 <b>Hand the family “{family}” over?</b>\n\n{name} will own it: only the new owner can remove members and disband"
                    + " it. Points stay where they are:\n{shares}")),
    YES_HAND_OVER(plain("family_yes_hand_over", "Да, передать", "Yes, hand over")),
    HANDED_OVER(
            html("family_handed_over", "👑 Теперь владелец семьи — {name}.", "👑 The family is now owned by {name}.")),
    ASK_DISBAND(html(
            "family_ask_disband",
            "💔 <b>Расформировать семью «{family}»?</b>\n\nНа её счёте {points}. Каждый получит свою долю:\n{shares}\n\nОбщей"
                    + " истории и приглашений больше не будет.",
            "💔 <b>Disband the family “{family}”?</b>\n\nIt has {points}. Everybody gets their share:\n{shares}\n\nThe common"
                    + " history and the invitations will be gone.")),
    YES_DISBAND(plain("family_yes_disband", "Да, расформировать", "Yes, disband")),
    DISBANDED(html(
            "family_disbanded",
            "Семьи «{family}» больше нет. На ваш счёт вернулось: {points}.",
            "The family “{family}” is no more. {points} came back to your account.")),
    NOT_OWNER(
            html("family_not_owner", "Это может только владелец семьи.", "Only the owner of the family can do that.")),
    NOT_MEMBER(html("family_not_member", "Вы сейчас не в семье.", "You are not in a family now.")),
    STAY(plain("family_stay", "Нет", "No"));

    private final Wording wording;

    FamilyTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
