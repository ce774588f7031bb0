package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Words;
import steps.domain.walk.coefficient.CoefficientChanges;
import steps.domain.walk.coefficient.WalkForm;

/** The kinds of walks as something to choose from. */
@Singleton
class WalkFormOptions {
    private final CoefficientChanges coefficients;

    WalkFormOptions(CoefficientChanges coefficients) {
        this.coefficients = coefficients;
    }

    Uni<List<Option>> all() {
        return coefficients
                .forms()
                .map(forms -> forms.stream()
                        .map(form -> new Option(form.code(), words(form)))
                        .toList());
    }

    private static Words words(WalkForm form) {
        var english = form.englishTitle();
        return Words.of(
                (form.emoji() + " " + form.title()).strip(),
                (form.emoji() + " " + (english == null ? form.title() : english)).strip());
    }
}
