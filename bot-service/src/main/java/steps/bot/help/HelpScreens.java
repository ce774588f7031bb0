package steps.bot.help;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Collectors;
import steps.bot.dialog.Keyboard.Key;
import steps.domain.content.Illustrated;
import steps.domain.content.Texts;
import steps.domain.help.HelpTexts;
import steps.domain.walk.WalkSettings;
import steps.domain.walk.coefficient.CoefficientCache;
import steps.domain.walk.coefficient.TemperatureRange;
import steps.domain.walk.coefficient.WalkForm;

/** What everything is about, with the numbers of today. */
@Singleton
public class HelpScreens {
    private final Texts texts;
    private final CoefficientCache coefficients;
    private final WalkSettings settings;

    HelpScreens(Texts texts, CoefficientCache coefficients, WalkSettings settings) {
        this.texts = texts;
        this.coefficients = coefficients;
        this.settings = settings;
    }

    Illustrated help() {
        return texts.illustrated(
                HelpTexts.HELP,
                "coefficients",
                forms(),
                "weather",
                figures().coefficient(bestWeather()),
                "limit",
                figures().steps(settings.rules().dailyLimitSteps()));
    }

    public Key key() {
        return Key.of("❓ " + texts.words(HelpTexts.OPEN), new HelpButton.Open());
    }

    private String forms() {
        return coefficients.current().choices().stream().map(HelpScreens::line).collect(Collectors.joining("\n"));
    }

    private static String line(WalkForm form) {
        return form.label() + " — ×" + figures().coefficient(form.coefficient());
    }

    private BigDecimal bestWeather() {
        return coefficients.current().ranges().stream()
                .map(TemperatureRange::coefficient)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
    }
}
