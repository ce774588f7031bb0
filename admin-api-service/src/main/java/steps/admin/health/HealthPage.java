package steps.admin.health;

import java.util.List;
import steps.admin.panel.page.Shell;
import steps.domain.figures.Figures;

/** What goes on by itself, and how well. */
public record HealthPage(Shell shell, List<HealthLine> lines, List<Figures.Fault> faults, boolean mayCount) {
    public HealthPage {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }
}
