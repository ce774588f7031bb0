package steps.bot.dialog;

import io.vertx.core.buffer.Buffer;

/**
 * A file as people get it.
 *
 * @param mediaType such as {@code image/png}
 */
public record Attachment(String fileName, String mediaType, Buffer content) {}
