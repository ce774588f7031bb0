package steps.admin.panel.section;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.form.FormPage;
import steps.admin.panel.form.ShownOnce;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.ListPage;
import steps.admin.panel.page.Shell;

/** The pages that every section has. */
@CheckedTemplate(basePath = "panel")
public final class SectionPages {
    private SectionPages() {}

    static native TemplateInstance list(ListPage page);

    /** What of it changes when somebody types. */
    static native TemplateInstance listRows(ListPage page);

    static native TemplateInstance cell(ListPage.Field field);

    static native TemplateInstance cellForm(Shell shell, FormPage form, String was);

    static native TemplateInstance card(CardPage page);

    static native TemplateInstance confirm(ConfirmPage page);

    static native TemplateInstance result(ResultPage page);

    static native TemplateInstance find(FindPage page);

    /** What of it changes when somebody types. */
    static native TemplateInstance found(FindPage page);

    /** What a search over everything has found. */
    public record FindPage(Shell shell, String wanted, List<Group> groups) {
        /**
         * What was found in one place.
         *
         * @param all the address of everything that was found there, or empty
         */
        public record Group(String title, String all, List<Line> lines) {}

        public record Line(String text, String note, String link) {}
    }

    /** A card in words. */
    public record CardPage(
            Shell shell,
            String title,
            String key,
            String back,
            String backTitle,
            @Nullable FormPage form,
            String live,
            List<Card.Block> blocks,
            List<ListPage.Button> actions,
            List<History.Line> history) {
        public boolean hasForm() {
            return form != null;
        }
    }

    /**
     * What will happen to which records.
     *
     * @param record the one that is chosen; empty for several
     */
    public record ConfirmPage(
            Shell shell,
            String title,
            String consequence,
            String count,
            boolean isDangerous,
            boolean isAll,
            List<String> keys,
            List<Map.Entry<String, String>> query,
            String attempt,
            String from,
            String back,
            FormPage form,
            List<Card.Block> blocks,
            Cell record) {}

    /** What has happened to each. */
    public record ResultPage(Shell shell, String title, String summary, String back, List<ResultLine> lines) {}

    /**
     * What has happened to one.
     *
     * @param details a line each
     * @param secret that comes with it and is on no other page; null for none
     */
    public record ResultLine(
            String key,
            String link,
            String said,
            String tone,
            List<String> details,
            @Nullable ShownOnce secret) {
        public ResultLine {
            details = List.copyOf(details);
        }

        ResultLine(String key, String link, String said, String tone, List<String> details) {
            this(key, link, said, tone, details, null);
        }
    }
}
