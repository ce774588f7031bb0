package steps.domain.family;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What people are told when others do something in their family. */
public enum FamilyNoticeTexts implements TextKey {
    INVITED(html(
            "family_notice_invited",
            "👪 <b>{name}</b> приглашает вас в семью «{family}».\n\nВ семье один счёт на всех: ваши баллы станут общими, и"
                    + " тратить их сможет каждый. Если вы уйдёте, ваша доля вернётся к вам.\n\nПриглашение действует до {until}.",
            "👪 <b>{name}</b> invites you to the family “{family}”.\n\nA family shares one account: your points become"
                    + " everybody’s to spend. If you leave, your share comes back to you.\n\nThe invitation is open until"
                    + " {until}.")),
    INVITATION_CLOSED(html(
            "family_notice_invitation_closed",
            "👪 Вас приглашали в семью «{family}», но это приглашение уже закрыто.",
            "👪 You were invited to the family “{family}”, but that invitation has been closed.")),
    DECLINED(html(
            "family_notice_declined",
            "👪 <b>{name}</b>: приглашение в семью «{family}» отклонено.",
            "👪 <b>{name}</b> has declined the invitation to the family “{family}”.")),
    JOINED(html(
            "family_notice_joined",
            "👪 В семье «{family}» пополнение: <b>{name}</b>.",
            "👪 <b>{name}</b> has joined the family “{family}”.")),
    LEFT(html(
            "family_notice_left",
            "👪 <b>{name}</b> больше не в семье «{family}». Доля этого участника, {points}, ушла со счёта семьи.",
            "👪 <b>{name}</b> has left the family “{family}”. Their share, {points}, left the family’s account.")),
    REMOVED(html(
            "family_notice_removed",
            "👪 Владелец исключил вас из семьи «{family}». Ваша доля, {points}, снова на вашем счёте.",
            "👪 The owner has removed you from the family “{family}”. Your share, {points}, is back on your account.")),
    MEMBER_REMOVED(html(
            "family_notice_member_removed",
            "👪 Владелец исключил из семьи «{family}» участника: <b>{name}</b>. Доля, {points}, ушла со счёта семьи.",
            "👪 The owner has removed <b>{name}</b> from the family “{family}”. Their share, {points}, left the family’s"
                    + " account.")),
    RENAMED(html(
            "family_notice_renamed",
            "👪 Семья «{before}» теперь называется «{family}». Новое название предложил участник: {name}.",
            "👪 {name} has renamed the family “{before}” to “{family}”.")),
    DISBANDED(html(
            "family_notice_disbanded",
            "👪 Владелец расформировал семью «{family}». Ваша доля, {points}, снова на вашем счёте.",
            "👪 The owner has disbanded the family “{family}”. Your share, {points}, is back on your account.")),
    BECAME_OWNER(html(
            "family_notice_became_owner",
            "👑 Теперь вы владелец семьи «{family}».",
            "👑 You are now the owner of the family “{family}”.")),
    OWNER_CHANGED(html(
            "family_notice_owner_changed",
            "👑 У семьи «{family}» новый владелец: <b>{name}</b>.",
            "👑 The family “{family}” has a new owner: <b>{name}</b>.")),
    SOMEBODY(plain("family_somebody", "Участник без имени", "Somebody without a name"));

    private final Wording wording;

    FamilyNoticeTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
