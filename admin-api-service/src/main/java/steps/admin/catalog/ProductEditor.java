package steps.admin.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.Words;
import steps.domain.catalog.Product;
import steps.domain.catalog.ProductDraft;
import steps.domain.catalog.Products;
import steps.domain.ledger.Points;

/** The form of a product. */
@Singleton
class ProductEditor implements Editor {
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
                                "Each purchase takes one, a cancellation gives it back.")),
                Field.text("code", Words.of("Код партнёра", "Partner's code"), ProductDraft.LONGEST_CODE)
                        .hinted(Words.of(
                                "Под ним товар стоит в выгрузке заказов.",
                                "The export of orders names the product by it.")),
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
    public Uni<Values> read(String key) {
        return Keys.find(key, products::find).map(ProductEditor::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return Keys.find(key, products::lock).map(ProductEditor::values);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return products.lock(Long.parseLong(key))
                .invoke(product -> products.change(product, draft(after)))
                .replaceWith(new Edit.Done(key));
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        return products.add(draft(values))
                .map(product -> new Edit.Done(product.id().toString()));
    }

    @Override
    public boolean adds() {
        return true;
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

    private static @Nullable Values values(@Nullable Product product) {
        return product == null
                ? null
                : Values.of("title", product.title())
                        .with("category", product.categoryId())
                        .with("description", product.description())
                        .with("price", product.price().value())
                        .with("stock", product.stock())
                        .with("code", product.code())
                        .with("media", product.mediaId().orElse(null))
                        .with("active", product.isActive());
    }
}
