package steps.admin.pickup;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.admin.partner.Problem;
import steps.domain.delivery.ManagerNotice;
import steps.domain.manager.ManagerNotices;
import steps.platform.transaction.Transactions;

/** Tells managers that a partner's list was not taken, so that they need not find out from people who miss a pickup point. */
@Singleton
class RefusedUploads {
    private static final Logger LOG = Logger.getLogger(RefusedUploads.class);

    private final Transactions transactions;
    private final ManagerNotices managers;

    RefusedUploads(Transactions transactions, ManagerNotices managers) {
        this.transactions = transactions;
        this.managers = managers;
    }

    /** Before the partner is answered; that answer does not depend on it. */
    Uni<Void> tell(String partner, Problem problem) {
        return transactions
                .inOne(() -> managers.tell(new ManagerNotice.UploadRefused(partner, problem.detail())))
                .onFailure()
                .invoke(failure -> LOG.warnf("Managers could not be told of a refused list: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
