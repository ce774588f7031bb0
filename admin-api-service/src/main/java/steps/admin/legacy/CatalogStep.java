package steps.admin.legacy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Categories and products, in the place of whatever stood there to look at. One piece each, as the Python system had it. */
final class CatalogStep implements ImportStep {
    private static final int LONGEST_TITLE = 64;

    private static final List<String> CLEAR = List.of(
            "update content set media_id = null where media_id in (select media_id from product)",
            "delete from product",
            "delete from category",
            """
            delete from media
             where not exists (select from content where media_id = media.id)
               and not exists (select from faq_item where media_id = media.id)
               and not exists (select from broadcast where media.id = any (media_ids))
            """);

    private static final String CATEGORIES = "select id, name from catalog_categories order by id";
    private static final String PRODUCTS = """
            select id, category_id, title, description, price, media_type::text as media_type, telegram_file_id, media_url,
                   is_active, coalesce(product_code, '') as code
              from products order by id
            """;
    private static final String OTHERS =
            "insert into category (title, position, active) values ('Разное', 1000, true) returning id";
    private static final String INTO =
            "product (id, category_id, title, description, price, code, stock, active, media_id)";

    @Override
    public String name() {
        return "catalog";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        for (var statement : CLEAR) {
            load.run(statement);
        }
        try (var lines = load.lines("category (id, title, position)")) {
            load.each(
                    CATEGORIES,
                    row -> lines.add(row.getLong("id"), title(row.getLong("id"), row.getString("name"), load), 0));
            lines.end();
        }
        Sequences.advance(load, "category");
        var products = products(load);
        Long others = products.stream().anyMatch(product -> product.categoryId() == null) ? others(load) : null;
        try (var lines = load.lines(INTO)) {
            for (var product : products) {
                lines.add(
                        product.id(),
                        product.categoryId() == null ? others : product.categoryId(),
                        product.title(),
                        product.description(),
                        product.price(),
                        product.code(),
                        product.onSale() ? 1 : 0,
                        true,
                        product.mediaId());
            }
            lines.end();
        }
    }

    /** One that was sold, or withdrawn, is not on sale: the Python system knew no difference. */
    private static List<OldProduct> products(Load load) throws SQLException {
        var products = new ArrayList<OldProduct>();
        load.each(PRODUCTS, row -> {
            long id = row.getLong("id");
            var media = OldMedia.read(Kind.PRODUCTS, Long.toString(id), row, null);
            products.add(new OldProduct(
                    id,
                    row.getObject("category_id") == null ? null : row.getLong("category_id"),
                    row.getString("title"),
                    row.getString("description"),
                    price(id, row.getLong("price"), load),
                    row.getString("code"),
                    row.getBoolean("is_active") && row.getLong("price") > 0,
                    media == null ? null : media.store(load)));
        });
        return products;
    }

    private static long price(long id, long price, Load load) {
        if (price > 0) {
            return price;
        }
        load.leave(
                Kind.PRODUCTS,
                id,
                "a price of " + price + " cannot be paid: it costs 1 and is not on sale",
                0,
                price - 1);
        return 1;
    }

    private static long others(Load load) throws SQLException {
        load.leave(Kind.CATEGORIES, "Разное", "made here for products that had no category", -1, 0);
        try (var statement = load.ours().prepareStatement(OTHERS);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String title(long id, String name, Load load) {
        if (name.codePointCount(0, name.length()) <= LONGEST_TITLE) {
            return name;
        }
        load.remark(Kind.CATEGORIES, id, "the name is cut to " + LONGEST_TITLE + " characters");
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_TITLE));
    }

    private record OldProduct(
            long id,
            @Nullable Long categoryId,
            String title,
            String description,
            long price,
            String code,
            boolean onSale,
            @Nullable Long mediaId) {}
}
