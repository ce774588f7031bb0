package steps.story.stage;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import steps.domain.ledger.Ledger;
import steps.domain.pickup.SearchText;
import steps.platform.cache.Caches;
import steps.testing.Async;
import steps.testing.Bank;
import steps.testing.Rows;

/** Fills the catalog and the list of pickup points as stories need it. */
@ApplicationScoped
public class Storefront {
    private static final String ONE_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final Pool pool;
    private final Ledger ledger;
    private final Bank bank;
    private final Caches caches;

    Storefront(Pool pool, Ledger ledger, Caches caches) {
        this.pool = pool;
        this.caches = caches;
        this.ledger = ledger;
        this.bank = new Bank(ledger);
    }

    /** Nothing of other stories is offered any more. */
    public void clear() {
        Rows.change(pool, "update product set active = false");
        Rows.change(pool, "update pickup_point set active = false");
    }

    public long category(String title) {
        return Rows.number(pool, "insert into category (title) values ($1) returning id", title);
    }

    public long product(long category, String title, long price, int stock) {
        return Rows.number(
                pool,
                "insert into product (category_id, title, description, code, price, stock)"
                        + " values ($1, $2, 'Для тех, кто <много> гуляет', 'CODE', $3, $4) returning id",
                category,
                title,
                price,
                stock);
    }

    /** A text is written, with a picture of one pixel above it. */
    public void illustratedText(String key, String language, String text) {
        Rows.change(
                pool,
                "with pixel as (insert into media (kind, file_name, content)"
                        + " values ('photo', 'text.png', decode($4, 'base64')) returning id)"
                        + " insert into content (key, language, text, media_id) select $1, $2, $3, id from pixel",
                key,
                language,
                text,
                ONE_PIXEL);
    }

    /** A text is written, with a picture above it of which Telegram alone has the bytes. */
    public void textWithCopy(String key, String language, String text, String fileId) {
        Rows.change(
                pool,
                "with copy as (insert into media (kind, file_name, telegram_file_id) values ('photo', '', $4) returning id)"
                        + " insert into content (key, language, text, media_id) select $1, $2, $3, id from copy",
                key,
                language,
                text,
                fileId);
    }

    /** Nobody has written anything, as far as the service knows as well. */
    public void builtInTexts() {
        Rows.change(pool, "delete from content");
        Async.await(caches::refresh);
    }

    /** The product gets a picture, of one pixel. */
    public void picture(long product) {
        pictureOf("product", product);
    }

    /** The row of this table gets a picture, of one pixel. */
    public void pictureOf(String table, long id) {
        Rows.change(
                pool,
                "with pixel as (insert into media (kind, file_name, content)"
                        + " values ('photo', 'gift.png', decode($2, 'base64')) returning id)"
                        + " update " + table + " set media_id = pixel.id from pixel where " + table + ".id = $1",
                id,
                ONE_PIXEL);
    }

    /** Answers its id. */
    public String pickupPoint(String address) {
        var id = UUID.randomUUID().toString();
        Rows.change(
                pool,
                "insert into pickup_point (id, full_address, search_text) values ($1, $2, $3)",
                id,
                address,
                SearchText.of(address).value());
        return id;
    }

    /** The point is so many metres north of where people share that they are, and says this of itself. */
    public void isNorth(String pickupPoint, double metres, String hours, String metro, Integer maxWeightG) {
        var place = Actor.Place.north(metres);
        Rows.change(
                pool,
                "update pickup_point set latitude = $2, longitude = $3, hours = $4, metro = $5, max_weight_g = $6 where id = $1",
                pickupPoint,
                place.latitude(),
                place.longitude(),
                hours,
                metro,
                maxWeightG);
    }

    public void gives(Actor person, long points) {
        bank.gives(userId(person), points);
    }

    public long balanceOf(Actor person) {
        long user = userId(person);
        return Async.await(() -> ledger.balanceOf(user)).value();
    }

    public long ordersOf(Actor person) {
        return Rows.number(pool, "select count(*) from \"order\" where user_id = $1", userId(person));
    }

    private long userId(Actor person) {
        return Rows.number(pool, "select id from users where telegram_id = $1", person.id());
    }
}
