package steps.admin.order;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.PartnerRoute;
import steps.admin.partner.PartnerSettings;
import steps.admin.partner.Problem;
import steps.admin.partner.Scope;
import steps.platform.transaction.Transactions;

/** {@code GET /order/{range}}: the orders of some days. */
@Singleton
class OrderExportRoute implements PartnerRoute {
    private static final String SOON = "5";

    private final Transactions transactions;
    private final PartnerSettings settings;
    private final Semaphore places;

    OrderExportRoute(Transactions transactions, PartnerSettings settings) {
        this.transactions = transactions;
        this.settings = settings;
        this.places = new Semaphore(settings.exportsAtOnce());
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public String path() {
        return "/order/:range";
    }

    @Override
    public Scope scope() {
        return Scope.ORDERS_READ;
    }

    @Override
    public void handle(PartnerCall call) {
        switch (ExportQuery.of(call)) {
            case ExportQuery.Reading.Refused refused -> call.refuse(refused.problem());
            case ExportQuery.Reading.Understood understood -> export(call, understood.query());
        }
    }

    private void export(PartnerCall call, ExportQuery query) {
        if (!places.tryAcquire()) {
            call.response().putHeader(HttpHeaders.RETRY_AFTER, SOON);
            call.refuse(Problem.tooManyRequests("Too many exports are being read; try again when one has ended."));
            return;
        }
        new OrderExport(call, query, settings.readerPatience())
                .run(transactions)
                .onComplete(done -> places.release());
    }
}
