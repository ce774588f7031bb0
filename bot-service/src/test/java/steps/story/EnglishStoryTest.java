package steps.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.story.stage.Actor;
import steps.story.stage.Stage;
import steps.story.stage.Storefront;
import steps.story.stage.StoryTest;
import steps.story.stage.Transcript;
import steps.testing.PromoStock;
import steps.testing.Rows;

/** People whose Telegram speaks English share points, buy codes and gifts, and meet no Russian but the names that managers gave. */
@StoryTest
class EnglishStoryTest {
    private static final AtomicInteger PHONES = new AtomicInteger();

    @Inject
    Stage stage;

    @Inject
    Storefront shop;

    @Inject
    Pool pool;

    private Actor emma;

    @BeforeEach
    void emmaIsHere() {
        shop.clear();
        emma = speaksEnglish("Emma", "/start");
    }

    @Test
    void aFamilyIsFoundedJoinedAndLeft() {
        shop.gives(emma, 90);
        emma.says("/family");
        emma.presses("Create a family");
        emma.says("Home");
        emma.presses("Add members");
        emma.presses("Invitation link");
        var oscar = speaksEnglish("Oscar", "/start fam_" + invitation());
        shop.gives(oscar, 60);
        oscar.presses("Accept");
        oscar.sees("60 points");
        emma.hears("has joined the family");
        emma.says("/family");
        emma.presses("Oscar");
        emma.presses("Make the owner");
        emma.presses("Yes, hand over");
        oscar.hears("You are now the owner");
        emma.presses("Leave the family");
        emma.presses("Yes, leave");
        oscar.hears("has left the family");
        oscar.says("/family");
        oscar.presses("Rename");
        oscar.says("Den");
        oscar.presses("Disband");
        oscar.presses("Yes, disband");
        speaksNoRussian(oscar);
        speaksNoRussian(emma);
        emma.transcript().matches("english/family");
    }

    @Test
    void aPromoCodeIsBought() {
        var stock = new PromoStock(pool);
        stock.clear();
        long food = stock.group("Food & treats", 10, 300);
        Rows.change(pool, "insert into promo_code (group_id, code) values ($1, 'FOOD-7MX')", food);
        stock.group("Toys", 25, 900);
        shop.gives(emma, 500);
        emma.says("/promo");
        emma.presses("Food");
        emma.presses("Confirm");
        assertThat(emma.copies("Copy")).isEqualTo("FOOD-7MX");
        emma.presses("My promo codes");
        emma.presses("Back");
        speaksNoRussian(emma);
        emma.transcript().matches("english/promo");
        stock.clear();
    }

    @Test
    void aGiftIsBought() {
        long home = shop.category("Home");
        shop.product(home, "Mug", 300, 2);
        shop.pickupPoint("г. Киров, ул. Ленина, 5");
        shop.pickupPoint("г. Киров, ул. Садовая, 7");
        shop.gives(emma, 500);
        emma.says("/catalog");
        emma.presses("Home");
        emma.presses("Mug");
        emma.presses("Buy");
        emma.presses("Yandex Delivery");
        emma.says("Киров");
        emma.presses("г. Киров");
        emma.says("Emma Woodhouse");
        emma.presses("Number from my profile");
        emma.presses("Confirm");
        emma.sees("Спасибо за участие в игре!");
        assertThat(shop.balanceOf(emma)).isEqualTo(200);
        emma.says("/orders");
        emma.sees("Mug");
    }

    private Actor speaksEnglish(String name, String start) {
        var person = stage.person(name, "en");
        person.says(start);
        person.presses("I agree");
        person.sharesContact("7999222%04d".formatted(PHONES.incrementAndGet()));
        person.presses("Skip");
        person.forgetTranscript();
        return person;
    }

    private String invitation() {
        return Rows.text(
                pool,
                "select code from family_invitation join users on users.id = inviter_id"
                        + " where telegram_id = $1 order by family_invitation.id desc limit 1",
                emma.id());
    }

    private static void speaksNoRussian(Actor person) {
        assertThat(StreamSupport.stream(person.chat().path("messages").spliterator(), false)
                        .filter(message -> message.at("/from/id").asLong() != person.id())
                        .map(message -> Transcript.words(message) + message.path("reply_markup")))
                .noneMatch(words -> words.matches("(?s).*[а-яА-Я].*"));
    }
}
