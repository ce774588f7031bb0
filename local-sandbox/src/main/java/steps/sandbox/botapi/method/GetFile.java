package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.files.FileId;
import steps.sandbox.files.StoredFile;
import steps.sandbox.json.Json;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.World;

/** The method getFile. */
final class GetFile implements BotMethod {
    private static final long MAX_BYTES = 20L * 1024 * 1024;

    private final World world;

    GetFile(World world) {
        this.world = world;
    }

    @Override
    public Future<Result> call(Request request) {
        if (!request.has("file_id")) {
            throw Refusal.badRequest("file_id not specified");
        }
        FileId id = FileId.read(request.text("file_id")).orElseThrow(() -> Refusal.badRequest("invalid file_id"));
        StoredFile file = world.files()
                .find(id.uniqueId())
                .orElseThrow(() -> Refusal.badRequest("wrong file_id or the file is temporarily unavailable"));
        if (file.size() > MAX_BYTES) {
            throw Refusal.badRequest("file is too big");
        }
        return world.files()
                .sized(id)
                .map(sized -> new Result(
                        Json.object()
                                .put("file_id", request.text("file_id"))
                                .put("file_unique_id", id.fullUniqueId())
                                .put("file_size", sized.length())
                                .put("file_path", FilePaths.of(file, id)),
                        null));
    }
}
