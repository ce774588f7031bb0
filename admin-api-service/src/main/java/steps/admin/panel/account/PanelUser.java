package steps.admin.panel.account;

import steps.domain.audit.AuditEntry;
import steps.domain.content.Language;

/**
 * Whoever looks at the panel.
 *
 * @param owesTotp whether their role takes a second step and they have none
 * @param sessionId the row of the session they came with
 * @param csrf what a change they ask for has to carry
 * @param address of the network, as it was told us
 */
public record PanelUser(
        long accountId,
        String name,
        PanelRole role,
        Language language,
        String theme,
        boolean hasTotp,
        boolean owesTotp,
        long sessionId,
        String csrf,
        String address) {
    public boolean may(Right right) {
        return right.isOf(role);
    }

    public AuditEntry.Author author() {
        return new AuditEntry.Author(name, address);
    }
}
