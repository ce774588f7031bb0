package steps.sandbox.control;

import io.vertx.ext.web.RoutingContext;
import steps.sandbox.files.FileId;
import steps.sandbox.files.StoredFile;
import steps.sandbox.world.World;

/** Files of messages, for the chat page. */
final class FileRoutes {
    private final World world;

    FileRoutes(World world) {
        this.world = world;
    }

    void mount(Routes routes) {
        routes.router().get("/sandbox/files/:file_id").handler(this::file);
    }

    private void file(RoutingContext context) {
        FileId id = FileId.read(context.pathParam("file_id"))
                .orElseThrow(() -> ControlError.badRequest("this is not a file_id"));
        StoredFile file = world.files()
                .find(id.uniqueId())
                .orElseThrow(() -> ControlError.notFound("there is no such file any more"));
        String type = file.contentType() == null ? "application/octet-stream" : file.contentType();
        world.files()
                .sized(id)
                .onFailure(context::fail)
                .onSuccess(bytes -> context.response()
                        .putHeader("Content-Type", type)
                        .putHeader("X-Content-Type-Options", "nosniff")
                        .putHeader("Cache-Control", "max-age=86400, immutable")
                        .end(bytes));
    }
}
