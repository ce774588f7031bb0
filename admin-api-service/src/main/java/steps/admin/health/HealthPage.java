package steps.admin.health;

import steps.admin.panel.page.Shell;

/** What goes on by itself, and how well. */
public record HealthPage(Shell shell, HealthReport report, boolean mayChange) {}
