package steps.sandbox.page;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a stage of its own on one browser for all, keeps a picture of a failed test, and fails a test during which
 * the page had an error of its own.
 */
final class PageStage implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(PageStage.class);
    private static final double PATIENCE_MS = 30_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        // What a store keeps is closed with its context: the browser at the very end, the stage with its test.
        Chromium chromium = context.getRoot()
                .getStore(SPACE)
                .computeIfAbsent(Chromium.class, first -> Chromium.launch(), Chromium.class);
        return context.getStore(SPACE)
                .computeIfAbsent(Stage.class, first -> new Stage(chromium.browser()), Stage.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stage stage = context.getStore(SPACE).get(Stage.class, Stage.class);
        if (stage == null) {
            return;
        }
        boolean failed = context.getExecutionException().isPresent();
        for (Visitor visitor : stage.visitors()) {
            if (failed) {
                visitor.looks("failed-" + context.getRequiredTestMethod().getName());
            }
        }
        List<String> complaints = stage.visitors().stream()
                .flatMap(visitor -> visitor.complaints().stream())
                .toList();
        if (!failed && !complaints.isEmpty()) {
            throw new AssertionError("the page had errors: " + complaints);
        }
    }
}
