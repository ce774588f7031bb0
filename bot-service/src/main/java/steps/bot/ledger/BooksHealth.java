package steps.bot.ledger;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import steps.domain.ledger.Books;

/** Whether every balance is the sum of its transfers; at {@code /q/health/well}, for people and not for probes. */
@Wellness
@Singleton
class BooksHealth implements AsyncHealthCheck {
    private final Books books;

    BooksHealth(Books books) {
        this.books = books;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return books.audit()
                .map(report -> HealthCheckResponse.named("books balance")
                        .status(report.balance())
                        .withData("accounts", report.accounts())
                        .withData("accounts off", report.off())
                        .withData("contributions off", report.contributionsOff())
                        .withData("points", report.points().value())
                        .build());
    }
}
