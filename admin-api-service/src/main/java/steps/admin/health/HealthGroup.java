package steps.admin.health;

import java.util.List;

/** Lines about one thing. */
public record HealthGroup(String title, List<HealthLine> lines) {
    public HealthGroup {
        lines = List.copyOf(lines);
    }
}
