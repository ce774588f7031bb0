package steps.admin.panel.page;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** The OpenAPI document is for partners, whom the panel's addresses do not concern. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class HidePanelFromPartners implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        if (paths != null && paths.getPathItems() != null) {
            paths.getPathItems().keySet().stream()
                    .filter(path -> path.startsWith("/admin"))
                    .toList()
                    .forEach(paths::removePathItem);
        }
    }
}
