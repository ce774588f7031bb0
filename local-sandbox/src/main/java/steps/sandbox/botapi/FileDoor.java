package steps.sandbox.botapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import steps.sandbox.botapi.method.FilePaths;
import steps.sandbox.files.FileId;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** Downloads: {@code /file/bot<token>/<file_path>}. */
public final class FileDoor {
    public static final String PREFIX = "/file/bot";

    private final World world;

    public FileDoor(World world) {
        this.world = world;
    }

    public void handle(HttpServerRequest http) {
        BotPath path = BotPath.parse(http.path().substring("/file".length()));
        Optional<Refusal> wrongToken = path.checkToken(world.bot());
        Optional<FileId> id = FilePaths.read(path.method())
                .filter(found -> world.files().find(found.uniqueId()).isPresent());
        if (wrongToken.isPresent()) {
            refuse(http, wrongToken.get());
        } else if (id.isEmpty()) {
            refuse(http, Refusal.of(404, "Not Found"));
        } else {
            world.files()
                    .sized(id.get())
                    .onSuccess(bytes -> http.response()
                            .putHeader("Content-Type", "application/octet-stream")
                            .end(bytes))
                    .onFailure(failure -> refuse(http, Refusal.of(404, "Not Found")));
        }
    }

    private static void refuse(HttpServerRequest http, Refusal refusal) {
        http.response()
                .setStatusCode(refusal.code())
                .putHeader("Content-Type", "application/json")
                .end(Buffer.buffer(Json.bytes(refusal.json())));
    }
}
