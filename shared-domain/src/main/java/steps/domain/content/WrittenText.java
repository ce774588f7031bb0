package steps.domain.content;

import org.jspecify.annotations.Nullable;

/**
 * A text as content managers have written it.
 *
 * @param mediaId of the picture or the video that is shown with it
 */
public record WrittenText(
        String key,
        Language language,
        String text,
        @Nullable Long mediaId) {}
