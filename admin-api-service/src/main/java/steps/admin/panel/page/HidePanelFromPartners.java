package steps.admin.panel.page;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The OpenAPI document is for partners, whom the panel's addresses do not concern. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class HidePanelFromPartners implements OASFilter {
    /** What nothing refers to then. */
    private static final List<String> SCHEMAS = List.of("MultivaluedMapStringString", "UUID");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        if (paths != null && paths.getPathItems() != null) {
            paths.getPathItems().keySet().stream()
                    .filter(path -> path.startsWith("/admin"))
                    .toList()
                    .forEach(paths::removePathItem);
            SCHEMAS.forEach(document.getComponents()::removeSchema);
        }
    }
}
