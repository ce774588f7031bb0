package steps.admin.health;

import java.util.List;
import steps.admin.panel.page.Shell;
import steps.domain.figures.Figures;

/** What goes on by itself, and how well. */
public record HealthPage(
        Shell shell, List<HealthGroup> groups, WebhookPart webhook, List<Figures.Fault> faults, boolean mayChange) {
    public HealthPage {
        groups = List.copyOf(groups);
        faults = List.copyOf(faults);
    }
}
