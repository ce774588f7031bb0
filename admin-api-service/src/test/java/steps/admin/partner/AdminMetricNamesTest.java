package steps.admin.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import steps.testing.MetricNames;

/** Scraped here, since only the management port tells it; Quarkus still comes with the older registry. */
@PartnerTest
@SuppressWarnings("deprecation")
class AdminMetricNamesTest {
    @Inject
    PrometheusMeterRegistry metrics;

    @Test
    void metricsOfAlertsAndDashboardsExistAfterACall() {
        given().header("API_Key", PartnerResource.KEY)
                .get("/order/2025-10-01-2025-10-02")
                .then()
                .statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(MetricNames.of("admin-api-service").missingFrom(metrics.scrape()))
                .isEmpty();
    }
}
