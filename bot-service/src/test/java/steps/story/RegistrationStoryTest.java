package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steps.domain.referral.ReferralRepository;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;

@StoryTest
class RegistrationStoryTest {
    @Inject
    Stage stage;

    @Inject
    Users users;

    @Inject
    ReferralRepository referrals;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    @Test
    void aNewPersonRegisters() {
        var alice = stage.person("Алиса");
        alice.says("/start");
        alice.presses("Соглашаюсь");
        alice.sharesContact("79991234567");
        alice.says("alice@example.com");
        alice.sees("зарегистрированы");
        alice.transcript().matches("registration/new-person");

        var user = find(alice);
        assertThat(user.phone()).isEqualTo("+79991234567");
        assertThat(user.email()).isEqualTo("alice@example.com");
        assertThat(user.consentAt()).isNotNull();
    }

    @Test
    void everyWrongInputIsAnsweredHelpfully() {
        var boris = stage.person("Борис");
        boris.says("привет");
        boris.says("ну ладно");
        boris.pressesData(1, "walk:begin");
        boris.presses("Соглашаюсь");
        boris.says("+7 999 123-45-67");
        boris.sharesContactOf(boris.id() + 1, "79990000000");
        boris.sharesContact("12345");
        boris.sharesContact("+7 (999) 765-43-21");
        boris.says("не почта");
        boris.says("a@b");
        boris.sharesContact("79997654321");
        boris.says("Пропустить");
        boris.sees("зарегистрированы");
        boris.transcript().matches("registration/wrong-inputs");

        assertThat(find(boris).phone()).isEqualTo("+79997654321");
        assertThat(find(boris).email()).isNull();
    }

    /** Bought from Telegram itself, and known to no operator. */
    @Test
    void aNumberThatOnlyTelegramKnowsIsAPhone() {
        var olga = stage.person("Ольга");
        olga.says("/start");
        olga.presses("Соглашаюсь");
        olga.sharesContact("+888 0513 1234");
        olga.sees("+88805131234 сохранён");
        olga.says("\u2800");
        olga.sees("Это не похоже на e-mail");
        olga.says("\u00a0olga\u200b@example.com");
        olga.sees("зарегистрированы");
        assertThat(find(olga).phone()).isEqualTo("+88805131234");
        assertThat(find(olga).email()).isEqualTo("olga@example.com");
    }

    @Test
    void ownNumbersKeepTheirCountry() {
        var peter = stage.person("Пётр");
        peter.says("/start");
        peter.presses("Соглашаюсь");
        peter.sharesContact("9613123456");
        peter.says("\ufeffпропустить\u00a0");
        assertThat(find(peter).phone()).isEqualTo("+9613123456");
    }

    @Test
    void aPersonWhoDoesNotAgreeIsAnsweredAndMayChangeTheirMind() {
        var vera = stage.person("Вера");
        vera.says("/start");
        vera.presses("Как обрабатываются данные");
        vera.presses("Не согласен");
        vera.says("/help");
        vera.says("/privacy");
        vera.presses("Соглашаюсь");
        vera.sees("поделитесь номером");
        vera.transcript().matches("registration/consent");
        assertThat(find(vera)).isNull();
    }

    @Test
    void aPublishedPolicyIsOpenedInPlaceOfTheBuiltInText() {
        policyIs("https://example.org/policy");
        var sofia = stage.person("София");
        sofia.says("/start");
        assertThat(sofia.opens("Политика обработки данных")).isEqualTo("https://example.org/policy");
        sofia.pressesData(sofia.newestWithKeys(), "reg:policy");
        sofia.sees("Обработка персональных данных");
        sofia.says("/privacy");
        sofia.transcript().matches("registration/policy");
        sofia.presses("Соглашаюсь");
        sofia.sharesContact("79993332244");
        sofia.presses("Пропустить");
        sofia.says("/privacy");
        assertThat(sofia.opens("Политика обработки данных")).isEqualTo("https://example.org/policy");
    }

    @AfterEach
    void noPolicyIsPublished() {
        policyIs("");
    }

    private void policyIs(String address) {
        Rows.change(pool, "update bot_setting set value = $1 where key = 'privacy_policy_link'", address);
        Async.await(caches::refresh);
    }

    @Test
    void startGoesOnWhereThePersonWas() {
        var inviter = stage.registered("Нина");
        var zina = stage.person("Зина");
        zina.says("/start");
        zina.presses("Соглашаюсь");
        zina.says("/start ref_" + find(inviter).referralCode().value());
        zina.sees("поделитесь номером");
        zina.sharesContact("79993332211");
        zina.says("/start");
        zina.sees("Напишите ваш e-mail");
        zina.presses("Пропустить");
        zina.sees("зарегистрированы");
        var zinaId = find(zina).id();
        var link = Async.inTransaction(() -> referrals.findOf(zinaId));
        assertThat(link.inviterId()).isEqualTo(find(inviter).id());
    }

    @Test
    void nothingIsKeptOfSomebodyWhoCancels() {
        var clara = stage.person("Клара");
        clara.says("/start");
        clara.presses("Соглашаюсь");
        clara.sharesContact("79991112233");
        clara.says("/cancel");
        clara.says("/menu");
        clara.transcript().matches("registration/canceled");
        assertThat(find(clara)).isNull();
    }

    @Test
    void startShowsARegisteredPersonTheMenu() {
        var dora = stage.registered("Дора");
        dora.says("/start");
        dora.says("/cancel");
        dora.says("что-то");
        dora.pressesData(1, "reg:agree");
        dora.pressesData(1, "no such button");
        dora.transcript().matches("registration/menu-after");
    }

    @Test
    void theFriendWhoBroughtSomebodyIsRememberedUntilTheyRegister() {
        var inviter = stage.registered("Ева");
        var code = find(inviter).referralCode().value();
        var invitee = stage.person("Фёдор");
        invitee.says("/start ref_" + code);
        invitee.says("/start");
        invitee.presses("Соглашаюсь");
        invitee.sharesContact("79995556677");
        invitee.presses("Пропустить");

        var inviteeId = find(invitee).id();
        var link = Async.inTransaction(() -> referrals.findOf(inviteeId));
        assertThat(link.inviterId()).isEqualTo(find(inviter).id());
    }

    @Test
    void aLinkThatIsNobodysKeepsNobodyOut() {
        var gleb = stage.person("Глеб <b>");
        gleb.says("/start ref_nosuchcode");
        gleb.sees("Глеб <b>");
        gleb.presses("Соглашаюсь");
        gleb.sharesContact("79995556678");
        gleb.presses("Пропустить");
        gleb.sees("зарегистрированы");
    }

    @Test
    void aPersonIsFlaggedWhileTheyBlockTheBot() {
        var hanna = stage.registered("Ханна");
        hanna.blocksBot();
        assertThat(find(hanna).hasBlockedBot()).isTrue();
        hanna.unblocksBot();
        hanna.says("/menu");
        assertThat(find(hanna).hasBlockedBot()).isFalse();
    }

    private User find(Actor actor) {
        return Async.await(() -> users.find(actor.id()));
    }
}
