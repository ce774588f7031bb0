package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steps.admin.key.PartnerFields;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.ShownOnce;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.Words;

/** The form of an endpoint. */
@Singleton
class EndpointEditor implements AddingEditor {
    private static final Words NO_EVENT = Words.of("Выберите хотя бы одно событие.", "Choose at least one event.");
    private static final Words NAME_TAKEN =
            Words.of("Адрес с таким именем уже есть.", "There is already an endpoint with this name.");
    private static final Words NOT_THERE = Words.of("Сюда отправлять нельзя: %s.", "Sending there is not allowed: %s.");

    private final Endpoints endpoints;
    private final WebhookAddresses addresses;

    EndpointEditor(Endpoints endpoints, WebhookAddresses addresses) {
        this.endpoints = endpoints;
        this.addresses = addresses;
    }

    @Override
    public Right edits() {
        return Right.KEEP_KEYS;
    }

    @Override
    public List<Field> fields() {
        return EndpointFields.ofKnown();
    }

    @Override
    public List<Field> fieldsToAdd() {
        return EndpointFields.ofNew();
    }

    @Override
    public Values initial() {
        return EventKinds.ALL.stream()
                .reduce(Values.NONE, (values, kind) -> values.with(kind, "true"), (one, other) -> other);
    }

    @Override
    public Uni<Values> read(String key) {
        return Keys.find(key, endpoints::find).map(EndpointEditor::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return Keys.find(key, endpoints::lock).map(EndpointEditor::values);
    }

    @Override
    public Uni<Map<String, Words>> faults(Values typed) {
        return WebhookUrl.parse(typed.text(EndpointFields.URL))
                .map(addresses::fault)
                .orElseThrow()
                .map(fault -> fault.<Map<String, Words>>map(trouble -> Map.of(EndpointFields.URL, words(trouble)))
                        .orElse(Map.of()));
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        var events = EndpointFields.events(values);
        return events.isEmpty()
                ? noEvent()
                : endpoints
                        .add(values.text(PartnerFields.NAME), values.text(EndpointFields.URL), events)
                        .map(EndpointEditor::edit);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        var events = EndpointFields.events(after);
        return events.isEmpty()
                ? noEvent()
                : endpoints
                        .lock(Long.parseLong(key))
                        .chain(held -> endpoints.change(held, after.text(EndpointFields.URL), events))
                        .replaceWith(new Edit.Done(key));
    }

    private static Uni<Edit> noEvent() {
        return Uni.createFrom().item(Edit.Refused.of(EventKinds.ALL.getFirst(), NO_EVENT));
    }

    private static Words words(Trouble trouble) {
        return new Words(
                NOT_THERE.russian().formatted(trouble.words().russian()),
                NOT_THERE.english().formatted(trouble.words().english()));
    }

    private static Edit edit(EndpointChange change) {
        return change instanceof EndpointChange.Issued issued
                ? new Edit.Done(
                        Long.toString(issued.id()),
                        new ShownOnce(issued.secret().written()))
                : Edit.Refused.of(PartnerFields.NAME, NAME_TAKEN);
    }

    private static @Nullable Values values(@Nullable Endpoint endpoint) {
        if (endpoint == null) {
            return null;
        }
        var values = Values.of(EndpointFields.URL, endpoint.url());
        for (var kind : EventKinds.ALL) {
            values = values.with(kind, endpoint.events().contains(kind));
        }
        return values;
    }
}
