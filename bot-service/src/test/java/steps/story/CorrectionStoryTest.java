package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.testing.Async;
import steps.testing.Rows;

/** An answer that is edited is the answer, while nothing has followed that could not be taken back. */
@StoryTest
class CorrectionStoryTest {
    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    @Test
    void aRefusedEmailIsCorrected() {
        var alice = askedForEmail("Алиса");
        alice.says("alice@example");
        alice.corrects("alice@example,com");
        alice.sees("e-mail");
        alice.corrects("alice@example.com");
        alice.sees("зарегистрированы");
        assertThat(find(alice).email()).isEqualTo("alice@example.com");
    }

    @Test
    void anEmailThatWasTakenStaysAsItWas() {
        var boris = askedForEmail("Борис");
        boris.says("boris@example.com");
        boris.corrects("other@example.com");
        boris.seesNothingNew();
        assertThat(find(boris).email()).isEqualTo("boris@example.com");
    }

    @Test
    void onlyTheNewestAnswerCanBeCorrected() {
        var clara = askedForEmail("Клара");
        clara.says("раз");
        long first = clara.lastOwnMessage();
        clara.says("два");
        long newest = clara.lastOwnMessage();
        clara.corrects(first, "clara@example.com");
        clara.seesNothingNew();
        clara.sendsAlbum(2);
        clara.sees("e-mail");
        clara.corrects(newest, "clara@example.com");
        clara.sees("зарегистрированы");
    }

    @Test
    void aQuestionThatStandsNoLongerIsNotAnswered() {
        var dora = askedForEmail("Дора");
        dora.says("не почта");
        dora.presses("Пропустить");
        dora.corrects("dora@example.com");
        dora.seesNothingNew();
        assertThat(find(dora).email()).isNull();
    }

    @Test
    void anEditedCommandOrChatIsNoAnswer() {
        var eva = stage.registered("Ева");
        eva.says("как дела?");
        eva.corrects("как дела");
        eva.seesNothingNew();
        eva.says("/menu");
        eva.corrects("/cancel");
        eva.seesNothingNew();
    }

    @Test
    void cityNameAndPhoneAreCorrectedUntilTheNextStepIsTaken() {
        var vera = choosingCity();
        vera.says("Кировв");
        vera.sees("К сожалению нет доступных ПВЗ");
        vera.corrects("Киров");
        vera.presses("г. Киров");
        long city = vera.lastOwnMessage();
        vera.says("Иванова");
        vera.corrects("Иванова Верра");
        vera.sees("Телефон получателя?");
        vera.corrects("Иванова Вера");
        vera.sees("Телефон получателя?");
        vera.corrects(city, "Омск");
        vera.seesNothingNew();
        long name = vera.lastOwnMessage();
        vera.says("+7 999 123-45-67");
        vera.sees("Проверьте заказ");
        vera.corrects("+7 999 123-45-68");
        vera.sees("+79991234568");
        vera.corrects(name, "Петрова Анна");
        vera.seesNothingNew();
        vera.presses("Подтвердить");
        vera.corrects("+7 999 123-45-69");
        vera.seesNothingNew();
        assertThat(Rows.text(
                        pool,
                        "select recipient_first_name || recipient_phone from \"order\" where user_id = $1",
                        find(vera).id()))
                .isEqualTo("Вера+79991234568");
    }

    /** The screen shows what was chosen since, and an order goes by what is shown. */
    @Test
    void aChoiceMadeSinceIsNotTakenBack() {
        var gleb = choosingCity();
        gleb.says("Киров");
        gleb.presses("г. Киров");
        gleb.says("Иванова Вера");
        gleb.says("+7 999 123-45-67");
        gleb.presses("Поменять местами");
        gleb.corrects("+7 999 123-45-68");
        gleb.seesNothingNew();
    }

    private Actor askedForEmail(String name) {
        var person = stage.person(name);
        person.says("/start");
        person.presses("Соглашаюсь");
        person.sharesContact("79991230099");
        return person;
    }

    private Actor choosingCity() {
        shop.clear();
        shop.product(shop.category("Для дома"), "Кружка", 300, 2);
        shop.pickupPoint("г. Киров, ул. Ленина, 5");
        shop.pickupPoint("г. Киров, ул. Садовая, 7");
        var person = stage.registered("Вера");
        shop.gives(person, 500);
        person.says("/catalog");
        person.presses("Для дома");
        person.presses("Кружка");
        person.presses("Купить");
        person.presses("Яндекс.Доставка");
        return person;
    }

    private User find(Actor actor) {
        return Async.await(() -> users.find(actor.id()));
    }
}
