package steps.sandbox.botapi.call;

import io.vertx.core.buffer.Buffer;

/** A file that came with a call. */
public record Upload(String name, String contentType, Buffer bytes) {}
