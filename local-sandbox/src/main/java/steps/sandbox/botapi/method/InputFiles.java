package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import java.util.Optional;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Upload;
import steps.sandbox.files.FileId;
import steps.sandbox.files.FileKind;
import steps.sandbox.files.FileStore;
import steps.sandbox.files.StoredFile;
import steps.sandbox.refusals.Refusal;

/** Finds the file that a call sends: uploaded with it, known from before, or on the web. */
final class InputFiles {
    private static final String ATTACHED = "attach://";

    private final FileStore files;
    private final WebFiles web;

    InputFiles(FileStore files, WebFiles web) {
        this.files = files;
        this.web = web;
    }

    /** Whether the call names a file at all: an empty one counts as none. */
    boolean isGiven(Request request, FileKind kind) {
        return request.has(kind.wireName()) || request.uploads().containsKey(kind.wireName());
    }

    Future<StoredFile> find(Request request, FileKind kind, String value) {
        Optional<Upload> upload = upload(request, kind, value);
        if (upload.isPresent()) {
            return Future.succeededFuture(keep(kind, upload.get()));
        }
        if (value.contains("://") || value.contains(".")) {
            return web.fetch(value, kind).map(fetched -> keep(kind, fetched));
        }
        return Future.succeededFuture(known(kind, value));
    }

    private static Optional<Upload> upload(Request request, FileKind kind, String value) {
        if (value.startsWith(ATTACHED)) {
            return Optional.ofNullable(request.uploads().get(value.substring(ATTACHED.length())));
        }
        return value.isEmpty() ? Optional.ofNullable(request.uploads().get(kind.wireName())) : Optional.empty();
    }

    private StoredFile keep(FileKind kind, Upload upload) {
        if (upload.bytes().length() == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (upload.bytes().length() > kind.maxBytes()) {
            throw Refusal.badRequest("file of size " + upload.bytes().length() + " bytes is too big for a "
                    + kind.wireName() + "; the maximum size is " + kind.maxBytes() + " bytes");
        }
        StoredFile file = files.keep(kind, upload.name(), upload.contentType(), upload.bytes());
        if (kind == FileKind.PHOTO) {
            checkPhoto(file);
        }
        return file;
    }

    private static void checkPhoto(StoredFile file) {
        if (file.width() == 0) {
            throw Refusal.badRequest("IMAGE_PROCESS_FAILED");
        }
        int longer = Math.max(file.width(), file.height());
        int shorter = Math.min(file.width(), file.height());
        if (longer + shorter > 10_000 || longer > 20 * shorter) {
            throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
        }
    }

    private StoredFile known(FileKind kind, String fileId) {
        StoredFile file = files.find(FileId.parse(fileId).uniqueId())
                .orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
        if (file.kind() != kind) {
            throw Refusal.badRequest("can't use file of type " + file.kind().title() + " as " + kind.title());
        }
        return file;
    }
}
