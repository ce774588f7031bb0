package steps.admin.catalog;

import jakarta.inject.Singleton;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Section;
import steps.admin.panel.upload.Upload;

/** Gifts that points buy; price, stock and whether they are shown change in the list itself. */
@Singleton
public class ProductSection implements Section {
    static final String NAME = "products";

    private final ProductEditor editor;
    private final Upload upload;
    private final Listing listing;

    ProductSection(ProductEditor editor, ProductUpload upload, CategoryOptions categories) {
        this.editor = editor;
        listing = Listing.of("product", "product.id", SqlType.NUMBER, "-id")
                .from("product join category on category.id = product.category_id")
                .columns(
                        Column.number("id", Words.of("№", "No."), "product.id").sortable(),
                        Column.picture("picture", Words.of("Фото", "Picture"), "product.media_id"),
                        Column.text("title", Words.of("Название", "Title"), "product.title")
                                .sortable(),
                        Column.text("category", Words.of("Категория", "Category"), "category.title")
                                .sortable(),
                        Column.number("price", Words.of("Цена, баллы", "Price, points"), "product.price")
                                .sortable()
                                .editedAs("price"),
                        Column.number("stock", Words.of("Остаток", "Stock"), "product.stock")
                                .sortable()
                                .editedAs("stock"),
                        Column.flag("active", Words.of("Показан", "Shown"), "product.active")
                                .editedAs("active"),
                        Column.text("code", Words.of("Код партнёра", "Partner's code"), "product.code")
                                .sortable(),
                        Column.time("created", Words.of("Создан", "Created"), "product.created_at")
                                .hidden())
                .filters(
                        Filter.choice(
                                "category",
                                Words.of("Категория", "Category"),
                                "product.category_id",
                                SqlType.NUMBER,
                                categories::all),
                        Filter.flag("active", Words.of("Показан", "Shown"), "product.active"),
                        Filter.flag("sold", Words.of("Распродан", "Sold out"), "product.stock = 0"))
                .searchedBy(text -> Search.words("concat_ws(' ', product.title, product.code)", text));
        this.upload = upload.into(listing);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Words title() {
        return Words.of("Товары", "Products");
    }

    @Override
    public Words searchHint() {
        return Words.of("Название или код", "Title or code");
    }

    @Override
    public boolean isFoundFromAnywhere() {
        return true;
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.SHOP;
    }

    @Override
    public int position() {
        return 4;
    }

    @Override
    public Right sees() {
        return Right.SEE_CATALOG;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public Optional<Upload> upload() {
        return Optional.of(upload);
    }
}
