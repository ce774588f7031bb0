package steps.admin.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.DraftEditor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.domain.ledger.Points;
import steps.domain.promo.PromoGroup;
import steps.domain.promo.PromoGroupDraft;
import steps.domain.promo.PromoGroups;

/** The form of a group of promo codes. */
@Singleton
class PromoGroupEditor extends DraftEditor<PromoGroup> {
    private static final long HIGHEST_PRICE = 1_000_000_000;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int MOST_CODES = 1_000_000;
    private static final List<Field> FIELDS = List.of(
            Field.text("title", Words.of("Название", "Title"), PromoGroupDraft.LONGEST_TITLE)
                    .needed()
                    .hinted(Words.of(
                            "Его видит покупатель: «Сеть «Лапа», скидка на корм».",
                            "Shown to buyers: “Paw shops, dog food discount”.")),
            Field.number("discount", Words.of("Скидка, %", "Discount, %"), 0, 100)
                    .needed(),
            Field.number("price", Words.of("Цена кода, баллы", "Price of a code, points"), 0, HIGHEST_PRICE)
                    .needed()
                    .hinted(Words.of("0 — бесплатно.", "0 means free.")),
            Field.area("description", Words.of("Как использовать", "How to use it"), LONGEST_DESCRIPTION)
                    .hinted(Words.of(
                            "Показывается до покупки: где вводить код, до какого дня он действует.",
                            "Shown before the purchase: where to enter the code and until when it is valid.")),
            Field.number("low", Words.of("Мало кодов, если осталось", "Low on codes at"), 0, MOST_CODES)
                    .needed()
                    .hinted(Words.of(
                            "Когда кодов хватит лишь стольким покупателям, группа отмечена в списке.",
                            "When the codes last for so many buyers only, the list marks the group.")),
            Field.flag("active", Words.of("Продаётся", "On sale")));

    private final PromoGroups groups;

    PromoGroupEditor(PromoGroups groups) {
        this.groups = groups;
    }

    @Override
    public Right edits() {
        return Right.EDIT_PROMO;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    protected Uni<PromoGroup> find(long id) {
        return groups.find(id);
    }

    @Override
    protected Uni<PromoGroup> hold(long id) {
        return groups.lock(id);
    }

    @Override
    protected void change(PromoGroup held, Values after) {
        groups.change(held, draft(after));
    }

    @Override
    protected Uni<Long> put(Values values) {
        return groups.add(draft(values)).map(PromoGroup::id);
    }

    @Override
    public Values initial() {
        return Values.of("low", "10").with("active", "true");
    }

    private static PromoGroupDraft draft(Values values) {
        return new PromoGroupDraft(
                values.text("title"),
                values.whole("discount"),
                values.text("description"),
                new Points(values.number("price")),
                values.whole("low"),
                values.flag("active"));
    }

    @Override
    protected Values values(PromoGroup group) {
        var draft = group.draft();
        return Values.of("title", draft.title())
                .with("discount", draft.discountPercent())
                .with("price", draft.price().value())
                .with("description", draft.description())
                .with("low", draft.lowAt())
                .with("active", draft.active());
    }
}
