package steps.admin.catalog;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import steps.admin.panel.form.Edits;
import steps.admin.panel.list.Listing;
import steps.admin.panel.page.Words;
import steps.admin.panel.upload.EditorUpload;
import steps.admin.panel.upload.Identity;
import steps.admin.panel.upload.Upload;
import steps.domain.catalog.Product;
import steps.domain.catalog.Products;

/** Many products at once, from a spreadsheet: those that are there change, the others are added. */
@Singleton
class ProductUpload {
    private static final Words EXPLANATION = Words.of(
            "CSV, первая строка называет столбцы; столбцы, которых нет, не меняются. Товар узнаётся по номеру (№), без него — по коду"
                    + " партнёра, без кода — по названию. Подойдёт и файл из «Скачать CSV». Фотографии добавляются на карточке.",
            "A CSV file whose first line names the columns; values without a column stay as they are. A product is"
                    + " recognized by its number (No.), else by the partner's code, else by its title. A file from “Download CSV”"
                    + " works as it is. Pictures are added on the product's own page.");
    private static final Words EXAMPLE = Words.of("""
            №;Название;Категория;Описание;Цена, баллы;Остаток, штук;Код партнёра;Показан в каталоге
            17;Кружка;Для дома;Белая, 300 мл;120;40;MUG-1;да
            ;Термос;Для дома;;900;5;THERMOS-1;нет""", """
            No.;Title;Category;Description;Price, points;Stock, pieces;Partner's code;Shown in the catalog
            17;Mug;Home;White, 300 ml;120;40;MUG-1;yes
            ;Thermos;Home;;900;5;THERMOS-1;no""");

    private final ProductEditor editor;
    private final Products products;
    private final Edits edits;
    private final Vertx vertx;

    ProductUpload(ProductEditor editor, Products products, Edits edits, Vertx vertx) {
        this.editor = editor;
        this.products = products;
        this.edits = edits;
        this.vertx = vertx;
    }

    Upload into(Listing listing) {
        return new EditorUpload(
                ProductSection.NAME, editor, listing, "title", this::identity, EXPLANATION, EXAMPLE, edits, vertx);
    }

    private Uni<Identity> identity() {
        return products.all()
                .map(all -> new Identity(all.stream().map(ProductUpload::known).toList(), List.of("code", "title")));
    }

    private static Identity.Known known(Product product) {
        return new Identity.Known(product.id().toString(), Map.of("code", product.code(), "title", product.title()));
    }
}
