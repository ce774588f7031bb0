package steps.sandbox.launch;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where things are in a checkout of Steps Bot. */
record Checkout(Path root) {
    Path local() {
        return root.resolve(".local");
    }

    Path environmentFile() {
        return root.resolve(".env");
    }

    Path postgres() {
        return local().resolve("postgres");
    }

    Path migrations() {
        return root.resolve("shared-domain/src/main/resources/db/migration");
    }

    Path runnable(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** With a wildcard, so that command lines stay short enough to be read from outside. */
    String classPath() {
        try {
            Path jar = Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return jar + ":" + jar.resolveSibling("lib") + "/*";
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
