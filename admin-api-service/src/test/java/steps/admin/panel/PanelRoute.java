package steps.admin.panel;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every address under /admin and its method, as the resources say it. */
record PanelRoute(String method, String path) {
    private static final Map<Class<? extends Annotation>, String> METHODS = Map.of(
            GET.class, "GET", POST.class, "POST", PUT.class, "PUT", DELETE.class, "DELETE", PATCH.class, "PATCH");

    static List<PanelRoute> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("steps.admin").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(PanelRoute::of)
                        .filter(route -> route.path.startsWith("/admin"))
                        .toList();
    }

    boolean changes() {
        return !method.equals("GET");
    }

    private static Stream<PanelRoute> of(Class<?> resource) {
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> METHODS.entrySet().stream()
                        .filter(known -> method.isAnnotationPresent(known.getKey()))
                        .map(known -> new PanelRoute(
                                known.getValue(),
                                resource.getAnnotation(Path.class).value()
                                        + (method.isAnnotationPresent(Path.class)
                                                ? method.getAnnotation(Path.class)
                                                        .value()
                                                : ""))));
    }
}
