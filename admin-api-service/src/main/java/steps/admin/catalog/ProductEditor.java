package steps.admin.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.DraftEditor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.catalog.Product;
import steps.domain.catalog.ProductDraft;
import steps.domain.catalog.Products;
import steps.domain.ledger.Points;

/** The form of a product. */
@Singleton
class ProductEditor extends DraftEditor<Product> {
    /** Beneath a picture Telegram shows so many characters, and title, price and stock take some. */
    private static final int LONGEST_DESCRIPTION = 700;

    private final Products products;
    private final List<Field> fields;

    ProductEditor(Products products, CategoryOptions categories) {
        this.products = products;
        this.fields = List.of(
                Field.text("title", Words.of("Название", "Title"), ProductDraft.LONGEST_TITLE)
                        .needed(),
                Field.choice("category", Words.of("Категория", "Category"), categories::all)
                        .needed(),
                Field.area("description", Words.of("Описание", "Description"), LONGEST_DESCRIPTION),
                Field.number("price", Words.of("Цена, баллы", "Price, points"), 1, ProductDraft.HIGHEST_PRICE)
                        .needed(),
                Field.number("stock", Words.of("Остаток, штук", "Stock, pieces"), 0, ProductDraft.LARGEST_STOCK)
                        .needed()
                        .hinted(Words.of(
                                "Каждая покупка уменьшает его на один, отмена возвращает.",
                                "Each purchase takes one; a cancellation returns it.")),
                Field.text("code", Words.of("Код партнёра", "Partner's code"), ProductDraft.LONGEST_CODE)
                        .hinted(Words.of(
                                "Под ним товар стоит в выгрузке заказов.", "Identifies the product in order exports.")),
                Field.media("media", Words.of("Фото или видео", "Picture or video")),
                Field.flag("active", Words.of("Показан в каталоге", "Shown in the catalog")));
    }

    @Override
    public Right edits() {
        return Right.EDIT_CATALOG;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    protected Uni<Product> find(long id) {
        return products.find(id);
    }

    @Override
    protected Uni<Product> hold(long id) {
        return products.lock(id);
    }

    @Override
    protected void change(Product held, Values after) {
        products.change(held, draft(after));
    }

    @Override
    protected Uni<Long> put(Values values) {
        return products.add(draft(values)).map(Product::id);
    }

    @Override
    public Values initial() {
        return Values.of("stock", "1").with("active", "true");
    }

    private static ProductDraft draft(Values values) {
        return new ProductDraft(
                values.number("category"),
                values.text("title"),
                values.text("description"),
                new Points(values.number("price")),
                values.text("code"),
                values.whole("stock"),
                values.flag("active"),
                values.numberOrNull("media"));
    }

    @Override
    protected Values values(Product product) {
        return Values.of("title", product.title())
                .with("category", product.categoryId())
                .with("description", product.description())
                .with("price", product.price().value())
                .with("stock", product.stock())
                .with("code", product.code())
                .with("media", product.mediaId().orElse(null))
                .with("active", product.isActive());
    }
}
