package steps.sandbox.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import steps.sandbox.Sandbox;
import steps.sandbox.SandboxOptions;
import steps.sandbox.settings.Settings;

/** One sandbox for a class of tests; without limits of pace unless they are what is tested. */
public final class RunningSandbox implements BeforeAllCallback, AfterAllCallback {
    private final SandboxOptions options;
    private Sandbox sandbox;

    public RunningSandbox() {
        this(SandboxOptions.defaults().withSettings(unlimited()));
    }

    public RunningSandbox(SandboxOptions options) {
        this.options = options;
    }

    public static Settings unlimited() {
        return Settings.telegram()
                .with("rate_per_second", 0)
                .with("rate_per_chat", 0)
                .with("group_per_minute", 0);
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public Client client() {
        return new Client(sandbox);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = Sandbox.start(options);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        sandbox.close();
    }
}
