package steps.admin.catalog;

import jakarta.inject.Singleton;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Moving;
import steps.admin.panel.section.Section;
import steps.domain.catalog.Categories;

/** The shelves of the catalog, in the order in which the bot shows them. */
@Singleton
public class CategorySection implements Section {
    private final CategoryEditor editor;
    private final Listing listing = Listing.of("category", "category.id", SqlType.NUMBER, "position")
            .columns(
                    Column.text("title", Words.of("Название", "Title"), "category.title")
                            .sortable(),
                    Column.number("position", Words.of("Порядок", "Position"), "category.position")
                            .sortable()
                            .editedAs("position"),
                    Column.flag("active", Words.of("Показана", "Shown"), "category.active")
                            .editedAs("active"),
                    Column.number(
                            "products",
                            Words.of("Товаров", "Products"),
                            "(select count(*) from product where product.category_id = category.id)"),
                    Column.number("id", Words.of("№", "No."), "category.id").sortable())
            .searchedBy(text -> Search.words("category.title", text));

    private final Moving moving;

    CategorySection(CategoryEditor editor, Categories categories) {
        this.editor = editor;
        moving = new Moving(Right.EDIT_CATALOG, "position", categories::move);
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public Words title() {
        return Words.of("Категории", "Categories");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.SHOP;
    }

    @Override
    public int position() {
        return 5;
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
    public Optional<Moving> moving() {
        return Optional.of(moving);
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }
}
