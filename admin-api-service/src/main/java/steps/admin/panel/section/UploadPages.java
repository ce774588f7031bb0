package steps.admin.panel.section;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import steps.admin.panel.page.Shell;

/** The pages of a file that brings many records at once. */
@CheckedTemplate(basePath = "panel")
public final class UploadPages {
    private UploadPages() {}

    static native TemplateInstance upload(UploadPage page);

    static native TemplateInstance difference(DifferencePage page);

    /** Where a file is chosen. */
    public record UploadPage(
            Shell shell,
            String title,
            String back,
            String backTitle,
            String explanation,
            String example,
            String wrong) {}

    /**
     * What it would change.
     *
     * @param wrong why it cannot be applied at all, or that something is another than it was; empty for neither
     * @param apply what the button says, empty when there is none
     */
    public record DifferencePage(
            Shell shell,
            String title,
            String path,
            String file,
            String wrong,
            List<Total> totals,
            List<Table> tables,
            String csv,
            String apply,
            String seen) {}

    public record Total(String title, String count, String tone) {}

    /**
     * Records that share a fate.
     *
     * @param more what is not listed, in words, or empty
     */
    public record Table(String title, List<String> headings, List<List<String>> rows, String more) {}
}
