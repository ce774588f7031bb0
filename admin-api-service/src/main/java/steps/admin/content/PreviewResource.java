package steps.admin.content;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.page.Say;
import steps.domain.content.TelegramHtml;

/** A text as it will look in Telegram, on light and on dark, or why Telegram would refuse it. */
@Singleton
@Path("/admin/preview")
public class PreviewResource {
    private final PanelCalls calls;

    PreviewResource(PanelCalls calls) {
        this.calls = calls;
    }

    /** The one field of the form that is not the token's, whatever it is called. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> preview(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(context, form, null, user -> {
            var text = form.entrySet().stream()
                    .filter(field -> !field.getKey().equals(PanelCalls.CSRF_FIELD))
                    .map(field -> field.getValue().getFirst())
                    .findFirst()
                    .orElse("")
                    .replace("\r\n", "\n")
                    .strip();
            var fault = TelegramHtml.fault(text, TelegramHtml.LONGEST_MESSAGE);
            return PanelCalls.page(Templates.preview(
                    fault.map(reason -> FaultWords.of(reason).in(user.language()))
                            .orElse(""),
                    fault.isPresent() ? "" : shown(text),
                    Say.PREVIEW.in(user.language()),
                    TelegramHtml.length(text)));
        });
    }

    /** Telegram's own tags in ours; links lead nowhere, since nobody has looked at them. */
    private static String shown(String html) {
        return html.replaceAll("<a href=\"[^\"<>]+\">", "<u>")
                .replace("</a>", "</u>")
                .replace("<tg-spoiler>", "<span class=\"tg-spoiler\">")
                .replace("</tg-spoiler>", "</span>")
                .replaceAll("<tg-emoji [^<>]*>", "<span>")
                .replace("</tg-emoji>", "</span>");
    }

    @CheckedTemplate(basePath = "panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance preview(String fault, String html, String title, int length);
    }
}
