package steps.admin.health;

import java.util.List;
import steps.domain.figures.Figures;

/** Everything that was looked at, in the words of one language. */
public record HealthReport(
        List<HealthGroup> groups,
        WebhookPart webhook,
        List<ProcessRow> processes,
        SlowPart slow,
        List<Figures.Fault> faults) {
    public HealthReport {
        groups = List.copyOf(groups);
        processes = List.copyOf(processes);
        faults = List.copyOf(faults);
    }
}
