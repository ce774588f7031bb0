package steps.sandbox.files;

/**
 * What is known of a file besides its bytes.
 *
 * @param uniqueId the same for the same bytes
 * @param width and height in pixels, 0 when it is no picture
 */
public record StoredFile(
        String uniqueId, FileKind kind, String name, String contentType, long size, int width, int height) {}
