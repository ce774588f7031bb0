package steps.admin.partner;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Adds to the document what every call may be answered, and every call with a body, unless the operation says it in its own way. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DescribeCommonAnswers implements OASFilter {
    private static final Map<String, String> OF_ALL = Map.of(
            "401", "MissingKey",
            "403", "WrongKey",
            "429", "TooManyRequests",
            "500", "Internal",
            "503", "Unavailable");
    private static final Map<String, String> OF_BODIES = Map.of(
            "408", "TooSlow",
            "409", "InProgress",
            "415", "UnsupportedMediaType",
            "422", "KeyReused");

    @Override
    public Operation filterOperation(Operation operation) {
        OF_ALL.forEach((status, name) -> add(operation, status, name));
        if (operation.getRequestBody() != null) {
            OF_BODIES.forEach((status, name) -> add(operation, status, name));
        }
        return operation;
    }

    private static void add(Operation operation, String status, String name) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
        }
    }
}
