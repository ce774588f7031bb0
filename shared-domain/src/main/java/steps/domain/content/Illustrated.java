package steps.domain.content;

import org.jspecify.annotations.Nullable;

/**
 * Telegram HTML with what is shown above it.
 *
 * @param mediaId a picture or a video of the table {@code media}
 */
public record Illustrated(String html, @Nullable Long mediaId) {}
