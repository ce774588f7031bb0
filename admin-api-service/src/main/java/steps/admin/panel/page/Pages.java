package steps.admin.panel.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import steps.admin.panel.account.LinkedTelegram;
import steps.admin.panel.account.NoticeChoices;
import steps.admin.panel.account.OpenSession;

/** The pages that belong to no section. */
@CheckedTemplate(basePath = "panel")
public final class Pages {
    private Pages() {}

    /**
     * What went wrong, in a sentence.
     *
     * @param id of the call, for the log
     */
    public static native TemplateInstance problem(Shell shell, String sentence, String id);

    public static native TemplateInstance login(LoginPage page);

    /** Its part that answers an attempt; what was typed stays where it is. */
    public static native TemplateInstance loginAnswer(LoginPage page);

    public static native TemplateInstance me(
            Shell shell,
            List<OpenSession> sessions,
            LinkedTelegram telegram,
            List<NoticeChoices.Choice> notices,
            Times times,
            String wrong);

    public static native TemplateInstance totp(Shell shell, String secret, String path, int size, String wrong);

    public static native TemplateInstance recovery(Shell shell, List<String> codes);
}
