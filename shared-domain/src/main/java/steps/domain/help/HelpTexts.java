package steps.domain.help;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** How everything works, for whoever asks. */
public enum HelpTexts implements TextKey {
    HELP(html(
            "help",
            "❓ <b>Как это работает</b>"
                    + "\n\n🚶 <b>Прогулка.</b> Нажмите «Начать прогулку» (/walk), выберите, с кем гуляете, и включите трансляцию"
                    + " геопозиции. Шаги считаются по пройденному пути: топтание на месте, бег и езда не считаются."
                    + "\n\n💰 <b>Баллы.</b> Шаги × вид прогулки × погода:\n{coefficients}\nВ мороз и жару каждый шаг дороже:"
                    + " до ×{weather}. За день оплачиваются {limit}. Счёт и история — /balance."
                    + "\n\n🎁 <b>Подарки.</b> Выберите подарок в каталоге (/catalog) и пункт выдачи рядом с вами. Где посылка"
                    + " сейчас, видно в /orders."
                    + "\n\n🔐 <b>Ваши данные</b> — /privacy.\n🏠 Меню — /menu, бросить начатое — /cancel.",
            "❓ <b>How it works</b>"
                    + "\n\n🚶 <b>Walks.</b> Tap “Start a walk” (/walk), choose whom you walk with and share your live location."
                    + " Steps are counted by the way you go: standing still, running and riding do not count."
                    + "\n\n💰 <b>Points.</b> Steps × kind of walk × weather:\n{coefficients}\nIn frost and heat each step"
                    + " is worth more: up to ×{weather}. A day pays for {limit}. Balance and history: /balance."
                    + "\n\n🎁 <b>Gifts.</b> Choose a gift in the catalog (/catalog) and a pickup point near you. /orders shows where"
                    + " your parcel is."
                    + "\n\n🔐 <b>Your data</b>: /privacy.\n🏠 Menu: /menu, drop what you have begun: /cancel.")),
    OPEN(plain("help_open", "Как считаются шаги", "How steps are counted"));

    private final Wording wording;

    HelpTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
