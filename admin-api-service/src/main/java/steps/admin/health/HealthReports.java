package steps.admin.health;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;
import steps.domain.figures.Figures;

/** Looks at everything that goes on by itself, one thing after the other. */
@Singleton
class HealthReports {
    private static final Words ALONE = Words.of("Идёт само", "Background work");

    private final HealthChecks checks;
    private final PartnerHealth partners;
    private final WebhookHealth webhook;
    private final ProcessHealth processes;
    private final SlowStatements slow;
    private final Figures figures;

    HealthReports(
            HealthChecks checks,
            PartnerHealth partners,
            WebhookHealth webhook,
            ProcessHealth processes,
            SlowStatements slow,
            Figures figures) {
        this.checks = checks;
        this.partners = partners;
        this.webhook = webhook;
        this.processes = processes;
        this.slow = slow;
        this.figures = figures;
    }

    Uni<HealthReport> look(Language language) {
        return groups(language).chain(groups -> webhook.look(language).chain(part -> report(groups, part, language)));
    }

    private Uni<List<HealthGroup>> groups(Language language) {
        return checks.look(language)
                .map(lines -> new HealthGroup(ALONE.in(language), lines))
                .chain(alone -> partners.look(language).map(told -> List.of(alone, told)));
    }

    private Uni<HealthReport> report(List<HealthGroup> groups, WebhookPart part, Language language) {
        return processes
                .look(language)
                .chain(rows -> slow.look(language)
                        .chain(statements -> figures.faults()
                                .map(faults -> new HealthReport(groups, part, rows, statements, faults))));
    }
}
