package steps.platform.schema;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database has what this build was written for: a replica takes no work before somebody has migrated. */
@Readiness
@Singleton
class SchemaReady implements AsyncHealthCheck {
    private static final int UNKNOWN = -1;

    private final Schema schema;

    SchemaReady(Schema schema) {
        this.schema = schema;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return schema.version().onFailure().recoverWithItem(UNKNOWN).map(SchemaReady::response);
    }

    private static HealthCheckResponse response(int version) {
        return HealthCheckResponse.named("schema is new enough")
                .status(version >= Schema.NEEDED)
                .withData("needed", Schema.NEEDED)
                .withData("found", version == UNKNOWN ? "unknown" : Integer.toString(version))
                .build();
    }
}
