package steps.admin.media;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
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
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.page.AuditAction;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditTrail;
import steps.domain.media.MediaKind;
import steps.domain.media.MediaRepository;
import steps.platform.transaction.Transactions;

/** Pictures and videos: shown, and taken in by what is in them, whatever their name says. */
@Singleton
@Path("/admin/media")
public class MediaResource {
    private static final Words NO_MEDIA =
            Words.of("Это не JPEG, PNG, WebP или MP4.", "This is not a JPEG, PNG, WebP or MP4 file.");
    private static final Words TOO_LARGE = Words.of(
            "Слишком большой файл: Telegram берёт фото до 10 МБ и видео до 50 МБ.",
            "Too large: Telegram takes pictures of up to 10 MB and videos of up to 50 MB.");
    private static final Words NO_ADDRESS = Words.of(
            "Это не https-адрес и не file_id фото или видео.",
            "This is neither an https address nor the file_id of a picture or video.");
    private static final Words NOT_FETCHED = Words.of(
            "По этому адресу ничего не удалось взять. Он должен открываться у всех, без входа.",
            "Nothing could be fetched from there. The address must open for everybody, without a login.");
    private static final int LONGEST_NAME = 255;

    private final PanelCalls calls;
    private final MediaRepository media;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Vertx vertx;
    private final MediaDownload download;

    MediaResource(
            PanelCalls calls,
            MediaRepository media,
            AuditTrail audit,
            Transactions transactions,
            Vertx vertx,
            MediaDownload download) {
        this.download = download;
        this.calls = calls;
        this.media = media;
        this.audit = audit;
        this.transactions = transactions;
        this.vertx = vertx;
    }

    @GET
    @Path("/{id:[1-9][0-9]{0,17}}")
    public Uni<Response> show(@PathParam("id") long id, @Context RoutingContext context) {
        return calls.seeing(
                context,
                null,
                user -> media.read(id)
                        .map(file -> file == null
                                ? Response.status(Response.Status.NOT_FOUND).build()
                                : shown(file.content())));
    }

    /** Answers JSON: the page puts the number into its form, or shows the sentence beside it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<Response> add(@RestForm("file") FileUpload file, @Context RoutingContext context) {
        return calls.changing(
                context,
                new MultivaluedHashMap<>(),
                Right.EDIT_CATALOG,
                user -> file == null
                        ? refused(NO_MEDIA, user)
                        : UniHelper.toUni(vertx.fileSystem()
                                        .readFile(file.uploadedFile().toString()))
                                .chain(content -> add(file.fileName(), content, user)));
    }

    /** The same for what lies elsewhere: at an address, from which it is fetched now, or with Telegram. */
    @POST
    @Path("/from")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> addFrom(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context,
                form,
                Right.EDIT_CATALOG,
                user -> addFrom(form.containsKey("from") ? form.getFirst("from").strip() : "", user));
    }

    private Uni<Response> addFrom(String from, PanelUser user) {
        return TelegramFile.of(from)
                .map(file -> keep(file.kind(), user, () -> media.addCopy(file.kind(), file.id())))
                .orElseGet(() -> MediaAddress.of(from)
                        .map(address -> fetch(address, user))
                        .orElseGet(() -> refused(NO_ADDRESS, user)));
    }

    private Uni<Response> fetch(MediaAddress address, PanelUser user) {
        return download.fetch(address)
                .chain(fetched -> fetched.map(content -> add(address.fileName(), content, user))
                        .orElseGet(() -> refused(NOT_FETCHED, user)));
    }

    private Uni<Response> add(String name, Buffer content, PanelUser user) {
        var format = MediaFormat.of(content);
        if (format.isEmpty()) {
            return refused(NO_MEDIA, user);
        }
        var kind = format.get().kind();
        if (content.length() > kind.mostBytes()) {
            return refused(TOO_LARGE, user);
        }
        return keep(kind, user, () -> media.add(kind, fileName(name, format.get()), content));
    }

    private Uni<Response> keep(MediaKind kind, PanelUser user, Supplier<Uni<Long>> adding) {
        return transactions
                .inOne(() ->
                        adding.get().call(id -> audit.add(AuditAction.ADDED.of(user.author(), "media", id.toString()))))
                .map(id -> json(200, new JsonObject().put("id", id.toString()).put("kind", kind.code())));
    }

    private static Response shown(Buffer content) {
        var type = MediaFormat.of(content).map(MediaFormat::mediaType).orElse("application/octet-stream");
        return Response.ok(content.getBytes())
                .type(type)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    private static Uni<Response> refused(Words why, PanelUser user) {
        return Uni.createFrom().item(json(422, new JsonObject().put("error", why.in(user.language()))));
    }

    private static Response json(int status, JsonObject body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(body.encode())
                .build();
    }

    /** The ending follows from what it is: a name that lies is read by nobody. */
    private static String fileName(String given, MediaFormat format) {
        var plain = given == null ? "" : given.replaceAll(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N} ._-]", "_");
        var stem = plain.replaceAll("\\.[^.]*$", "");
        var shortened = stem.substring(
                0, Math.min(stem.length(), LONGEST_NAME - format.ending().length() - 1));
        return (shortened.isBlank() ? "media" : shortened) + "." + format.ending();
    }
}
