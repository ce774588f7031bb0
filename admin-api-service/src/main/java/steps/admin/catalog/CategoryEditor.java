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
import steps.domain.catalog.Categories;
import steps.domain.catalog.Category;
import steps.domain.catalog.CategoryDraft;

/** The form of a category. */
@Singleton
class CategoryEditor implements Editor {
    private static final int LAST = 10_000;
    private static final List<Field> FIELDS = List.of(
            Field.text("title", Words.of("Название", "Title"), CategoryDraft.LONGEST_TITLE)
                    .needed(),
            Field.number("position", Words.of("Порядок", "Position"), 0, LAST)
                    .needed()
                    .hinted(Words.of("Меньшие стоят выше.", "Smaller ones come first.")),
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
    public Uni<Values> read(String key) {
        return Keys.find(key, categories::find).map(CategoryEditor::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return Keys.find(key, categories::lock).map(CategoryEditor::values);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return categories
                .lock(Long.parseLong(key))
                .invoke(category -> categories.change(category, draft(after)))
                .replaceWith(new Edit.Done(key));
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        return categories
                .add(draft(values))
                .map(category -> new Edit.Done(category.id().toString()));
    }

    @Override
    public boolean adds() {
        return true;
    }

    @Override
    public Values initial() {
        return Values.of("position", "0").with("active", "true");
    }

    private static CategoryDraft draft(Values values) {
        return new CategoryDraft(values.text("title"), values.whole("position"), values.flag("active"));
    }

    private static @Nullable Values values(@Nullable Category category) {
        return category == null
                ? null
                : Values.of("title", category.title())
                        .with("position", category.position())
                        .with("active", category.isActive());
    }
}
