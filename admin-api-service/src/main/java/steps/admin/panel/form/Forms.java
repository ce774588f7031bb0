package steps.admin.panel.form;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.form.FormPage.Choice;
import steps.admin.panel.form.FormPage.Input;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Say;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;

/** Puts a form's fields into words; what was typed stands in them whatever was wrong with it. */
public final class Forms {
    private Forms() {}

    /** As it stands, or as it is to be added. */
    public static Uni<FormPage> fresh(String action, Edits.Target target, Values values, Language language) {
        return inputs(target, values, Map.of(), null, language)
                .map(inputs -> new FormPage(action, target.compared(values).marks(), "", false, inputs));
    }

    /** Sent, and not taken. */
    public static Uni<FormPage> refused(
            String action,
            Edits.Target target,
            String seen,
            Values typed,
            Map<String, Words> faults,
            Language language) {
        return inputs(target, typed, faults, null, language)
                .map(inputs -> new FormPage(
                        action,
                        seen,
                        faults.containsKey("") ? faults.get("").in(language) : Say.NOT_SAVED.in(language),
                        false,
                        inputs));
    }

    /**
     * What others have written stands in the fields that whoever sent it left alone, and beside those that they changed; sent again,
     * what stands in the fields takes its place.
     */
    public static Uni<FormPage> conflict(
            String action, Edits.Target target, String seen, Values now, Values typed, Language language) {
        return inputs(target, typed.over(now, seen), Map.of(), now, language)
                .map(inputs ->
                        new FormPage(action, target.compared(now).marks(), Say.CONFLICT.in(language), true, inputs));
    }

    private static Uni<List<Input>> inputs(
            Edits.Target target, Values values, Map<String, Words> faults, @Nullable Values now, Language language) {
        return Multi.createFrom()
                .iterable(target.fields())
                .onItem()
                .transformToUniAndConcatenate(field ->
                        field.options().get().map(options -> input(field, values, faults, now, options, language)))
                .collect()
                .asList();
    }

    private static Input input(
            Field field,
            Values values,
            Map<String, Words> faults,
            @Nullable Values now,
            List<Option> options,
            Language language) {
        var text = values.text(field.name());
        var fault = faults.get(field.name());
        return new Input(
                field.name(),
                field.title().in(language),
                field.hint().in(language),
                field.kind().name(),
                field.required(),
                field.most(),
                text,
                fault == null ? "" : fault.in(language),
                now == null || now.text(field.name()).equals(text)
                        ? null
                        : new FieldWords(field, options).said(now.text(field.name()), language),
                choices(field, text, options, language));
    }

    private static List<Choice> choices(Field field, String text, List<Option> options, Language language) {
        return Stream.concat(
                        field.required() && !text.isEmpty()
                                ? Stream.empty()
                                : Stream.of(new Choice("", "—", text.isEmpty())),
                        options.stream()
                                .map(option -> new Choice(
                                        option.value(),
                                        option.title().in(language),
                                        option.value().equals(text))))
                .toList();
    }
}
