package steps.admin.key;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;
import steps.admin.partner.Scope;

/** What is asked about keys: who they are for, what they are for, and until when. */
@Singleton
class KeyFields {
    static final String EXPIRES = "expires";

    private final PartnerFields fields;

    KeyFields(PartnerFields fields) {
        this.fields = fields;
    }

    List<Field> ofNew() {
        return Stream.concat(
                        Stream.of(PartnerFields.name(Words.of(
                                "Чей это ключ: courier, warehouse-2. Потом не меняется.",
                                "Whose key it is: courier, warehouse-2. It cannot be changed later."))),
                        ofKnown().stream())
                .toList();
    }

    List<Field> ofKnown() {
        return Stream.concat(
                        Arrays.stream(Scope.values()).map(scope -> Field.flag(scope.code(), words(scope))),
                        Stream.of(fields.moment(EXPIRES, Words.of("Действует до", "Expires"))
                                .hinted(Words.of("Пусто — бессрочно.", "If empty, never."))))
                .toList();
    }

    /** Of a rotation: until when the former secret works. */
    Field overlap() {
        return fields.overlap(
                Words.of("Прежний секрет действует до", "The current secret works until"),
                Words.of(
                        "Пусто — перестанет действовать сразу, например если он стал известен посторонним.",
                        "If empty, it stops working at once, for example because it has leaked."));
    }

    /** What it does not let anybody do is what its name is missing from. */
    static Words words(Scope scope) {
        return switch (scope) {
            case PICKUP_POINTS_WRITE ->
                Words.of("Загружать пункты выдачи (pvz:write)", "Upload pickup points (pvz:write)");
            case ORDERS_READ -> Words.of("Читать заказы (order:read)", "Read orders (order:read)");
            case ORDERS_WRITE ->
                Words.of("Менять статусы заказов (order:write)", "Change orders' status (order:write)");
            case SANDBOX ->
                Words.of(
                        "Только пробовать: всё с демо-данными, ничего настоящего (sandbox)",
                        "Trial only: demo data, nothing real (sandbox)");
        };
    }

    static Set<Scope> scopes(Values values) {
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values()).filter(scope -> values.flag(scope.code())).forEach(scopes::add);
        return scopes;
    }
}
