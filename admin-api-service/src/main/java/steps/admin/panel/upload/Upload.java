package steps.admin.panel.upload;

import io.smallrye.mutiny.Uni;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;

/**
 * A file that brings many records of a section at once, in two steps: what it would change is told first, and done when whoever
 * sent it says so.
 */
public interface Upload {
    Right needs();

    /** What the file has to look like, in a sentence or two. */
    Words explanation();

    /** A beginning of such a file. */
    Words example();

    /** Looks and writes nothing. */
    Uni<Difference> compare(UploadedFile file, Reader reader);
}
