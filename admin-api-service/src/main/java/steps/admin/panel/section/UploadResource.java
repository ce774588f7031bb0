package steps.admin.panel.section;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.admin.panel.upload.Difference;
import steps.admin.panel.upload.UploadedFile;
import steps.admin.panel.upload.Uploads;

/** A file for a section: sent, told what it would change, and applied when its sender says so. */
@Singleton
@Path("/admin/{section:[a-z-]+}/upload")
public class UploadResource {
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int LONGEST_NAME = 100;

    private static final Words NO_FILE = Words.of("Выберите файл.", "Choose a file.");
    private static final Words TOO_LARGE =
            Words.of("Файл больше 20 МБ. Разделите его.", "The file is larger than 20 MB. Split it.");
    private static final Words OTHERWISE = Words.of(
            "С тех пор что-то изменилось. Ничего ещё не записано: посмотрите, что изменит файл теперь.",
            "Something has changed since. Nothing is written yet: check what the file would change now.");

    private final Sections sections;
    private final PanelCalls calls;
    private final Uploads uploads;
    private final UploadWords words;
    private final Times times;
    private final Vertx vertx;

    UploadResource(Sections sections, PanelCalls calls, Uploads uploads, UploadWords words, Times times, Vertx vertx) {
        this.sections = sections;
        this.calls = calls;
        this.uploads = uploads;
        this.words = words;
        this.times = times;
        this.vertx = vertx;
    }

    @GET
    public Uni<Response> ask(@PathParam("section") String name, @Context RoutingContext context) {
        return seeing(name, context, (section, user) -> ask(context, section, user, 200, ""));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> send(
            @PathParam("section") String name,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm(PanelCalls.CSRF_FIELD) @Nullable String csrf,
            @Context RoutingContext context) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle(PanelCalls.CSRF_FIELD, csrf == null ? "" : csrf);
        return changing(name, context, form, (section, user) -> keep(context, section, user, file));
    }

    @GET
    @Path("/{id:[0-9a-f-]{36}}")
    public Uni<Response> look(
            @PathParam("section") String name, @PathParam("id") UUID id, @Context RoutingContext context) {
        return seeing(
                name,
                context,
                (section, user) -> compared(
                        context,
                        section,
                        id,
                        user,
                        (file, difference) -> page(context, section, id, user, file, difference, 200, "")));
    }

    @POST
    @Path("/{id:[0-9a-f-]{36}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> apply(
            @PathParam("section") String name,
            @PathParam("id") UUID id,
            @Context RoutingContext context,
            MultivaluedMap<String, String> form) {
        return changing(
                name,
                context,
                form,
                (section, user) -> compared(
                        context,
                        section,
                        id,
                        user,
                        (file, difference) -> difference.obstacle().isEmpty()
                                        && difference.seen().equals(form.getFirst("seen"))
                                ? apply(context, section, id, user, difference)
                                : page(
                                        context,
                                        section,
                                        id,
                                        user,
                                        file,
                                        difference,
                                        409,
                                        OTHERWISE.in(user.language()))));
    }

    /** To be corrected, and sent again by themselves. */
    @GET
    @Path("/{id:[0-9a-f-]{36}}/wrong.csv")
    public Uni<Response> wrong(
            @PathParam("section") String name, @PathParam("id") UUID id, @Context RoutingContext context) {
        return seeing(
                name,
                context,
                (section, user) -> compared(
                        context,
                        section,
                        id,
                        user,
                        (file, difference) -> Uni.createFrom().item(wrongLines(name, user, difference))));
    }

    private Response wrongLines(String name, PanelUser user, Difference difference) {
        return Response.ok(words.wrongLines(difference, new Reader(user, times)).getBytes(StandardCharsets.UTF_8))
                .type("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "-wrong.csv\"")
                .build();
    }

    private Uni<Response> seeing(
            String name, RoutingContext context, BiFunction<Section, PanelUser, Uni<Response>> answer) {
        return section(name)
                .map(section -> calls.seeing(
                        context, section.upload().orElseThrow().needs(), user -> answer.apply(section, user)))
                .orElseGet(() -> calls.missing(context));
    }

    private Uni<Response> changing(
            String name,
            RoutingContext context,
            MultivaluedMap<String, String> form,
            BiFunction<Section, PanelUser, Uni<Response>> answer) {
        return section(name)
                .map(section -> calls.changing(
                        context, form, section.upload().orElseThrow().needs(), user -> answer.apply(section, user)))
                .orElseGet(() -> calls.missing(context));
    }

    private Optional<Section> section(String name) {
        return sections.named(name).filter(section -> section.upload().isPresent());
    }

    private Uni<Response> keep(RoutingContext context, Section section, PanelUser user, @Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            return ask(context, section, user, 422, NO_FILE.in(user.language()));
        }
        if (file.size() > LARGEST) {
            return ask(context, section, user, 422, TOO_LARGE.in(user.language()));
        }
        return UniHelper.toUni(vertx.fileSystem().readFile(file.uploadedFile().toString()))
                .chain(content ->
                        uploads.keep(user, section.name(), new UploadedFile(shortened(file.fileName()), content)))
                .map(id -> PanelCalls.goTo(section.path() + "/upload/" + id));
    }

    private Uni<Response> compared(
            RoutingContext context,
            Section section,
            UUID id,
            PanelUser user,
            BiFunction<UploadedFile, Difference, Uni<Response>> answer) {
        return uploads.find(id, user, section.name())
                .chain(file -> file == null
                        ? calls.missing(context)
                        : section.upload()
                                .orElseThrow()
                                .compare(file, new Reader(user, times))
                                .chain(difference -> answer.apply(file, difference)));
    }

    private Uni<Response> apply(
            RoutingContext context, Section section, UUID id, PanelUser user, Difference difference) {
        return difference
                .work()
                .apply(user)
                .call(applied -> uploads.forget(id, user))
                .chain(applied -> PanelCalls.page(SectionPages.result(
                        words.result(context, section, new Reader(user, times), applied, difference))));
    }

    private Uni<Response> ask(RoutingContext context, Section section, PanelUser user, int status, String wrong) {
        return PanelCalls.page(
                status, UploadPages.upload(words.asked(context, section, new Reader(user, times), wrong)));
    }

    private Uni<Response> page(
            RoutingContext context,
            Section section,
            UUID id,
            PanelUser user,
            UploadedFile file,
            Difference difference,
            int status,
            String wrong) {
        return PanelCalls.page(
                status,
                UploadPages.difference(
                        words.told(context, section, id, new Reader(user, times), file, difference, wrong)));
    }

    private static String shortened(@Nullable String name) {
        var plain = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }
}
