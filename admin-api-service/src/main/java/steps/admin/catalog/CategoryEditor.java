package steps.admin.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.DraftEditor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.catalog.Categories;
import steps.domain.catalog.Category;
import steps.domain.catalog.CategoryDraft;

/** The form of a category. */
@Singleton
class CategoryEditor extends DraftEditor<Category> {
    private static final int LAST = 10_000;
    private static final List<Field> FIELDS = List.of(
            Field.text("title", Words.of("Название", "Title"), CategoryDraft.LONGEST_TITLE)
                    .needed(),
            Field.number("position", Words.of("Порядок", "Position"), 0, LAST)
                    .needed()
                    .hinted(Words.of("Меньшие стоят выше.", "Lower numbers come first.")),
            Field.flag("active", Words.of("Показана в каталоге", "Shown in the catalog")));

    private final Categories categories;

    CategoryEditor(Categories categories) {
        this.categories = categories;
    }

    @Override
    public Right edits() {
        return Right.EDIT_CATALOG;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    protected Uni<Category> find(long id) {
        return categories.find(id);
    }

    @Override
    protected Uni<Category> hold(long id) {
        return categories.lock(id);
    }

    @Override
    protected void change(Category held, Values after) {
        categories.change(held, draft(after));
    }

    @Override
    protected Uni<Long> put(Values values) {
        return categories.add(draft(values)).map(Category::id);
    }

    @Override
    public Values initial() {
        return Values.of("position", "0").with("active", "true");
    }

    private static CategoryDraft draft(Values values) {
        return new CategoryDraft(values.text("title"), values.whole("position"), values.flag("active"));
    }

    @Override
    protected Values values(Category category) {
        return Values.of("title", category.title())
                .with("position", category.position())
                .with("active", category.isActive());
    }
}
