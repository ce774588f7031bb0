package steps.admin.pickup;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.AuditAction;
import steps.admin.panel.page.Words;
import steps.admin.panel.upload.Difference;
import steps.admin.panel.upload.Difference.Applied;
import steps.admin.panel.upload.Difference.Part;
import steps.admin.panel.upload.Upload;
import steps.admin.panel.upload.UploadedFile;
import steps.domain.audit.AuditEntry.Change;
import steps.domain.audit.AuditTrail;
import steps.domain.pickup.PickupChanges;
import steps.domain.pickup.PickupDifference;
import steps.domain.pickup.PickupDifference.Point;
import steps.domain.pickup.PickupItem;
import steps.domain.pickup.PickupReplacement;
import steps.domain.pickup.PickupUploader;
import steps.domain.pickup.PickupUploads;

/** The whole list of pickup points from a file, as a partner would send it; what is not in it is withdrawn. */
@Singleton
class PickupUpload implements Upload {
    private static final String NAME = "pickup";
    private static final int BATCH = 1_000;

    private static final Words EXPLANATION = Words.of(
            "Весь список заново: чего нет в файле, больше не предлагается. JSON, каким его присылают партнёры, или CSV со столбцами id и"
                    + " full_address, а по желанию hours, metro, latitude, longitude и max_weight_g; чего из них нет, то у пункта стирается.",
            "The whole list anew: points that are not in the file are no longer offered. JSON as partners send it, or CSV"
                    + " with the columns id and full_address and optionally hours, metro, latitude, longitude and max_weight_g;"
                    + " details that are missing are erased.");
    private static final String EXAMPLE = """
            id;full_address;hours;metro;latitude;longitude;max_weight_g
            0199b9d0a69b77a09018951faeb4697d;Москва Варшавское шоссе 168;ежедневно 10–22;Аннино;55.5836;37.5967;15000
            019620d8987e745880fb93a122b7da44;Омск улица Мира 1;;;;;""";
    private static final Words WRONG = Words.of(
            "Список заменяется целиком, поэтому сначала исправьте строки с ошибками: иначе эти пункты пропали бы.",
            "The list is replaced as a whole, so correct the lines with errors first: otherwise these points would be lost.");

    private static final Words ADDED = Words.of("Добавится", "Will be added");
    private static final Words CHANGED =
            Words.of("Изменится или снова предлагается", "Will change, or be offered again");
    private static final Words GONE = Words.of("Больше не предлагается", "Will be withdrawn");
    private static final Words ID = Words.of("Код", "ID");
    private static final Words ADDRESS = Words.of("Адрес", "Address");
    private static final Words WAS = Words.of("Был", "Before");
    private static final Words WILL_BE = Words.of("Станет", "After");

    private static final Words REPLACED = Words.of(
            "Заменён: добавлено %s, изменено %s, снято %s, всего %s.",
            "Replaced: %s added, %s changed, %s withdrawn, %s in all.");
    private static final Words OUTDATED = Words.of(
            "Не заменён: список только что изменил кто-то ещё.",
            "Not replaced: somebody else has just changed the list.");

    private final PickupUploads uploads;
    private final AuditTrail audit;
    private final Vertx vertx;

    PickupUpload(PickupUploads uploads, AuditTrail audit, Vertx vertx) {
        this.uploads = uploads;
        this.audit = audit;
        this.vertx = vertx;
    }

    @Override
    public Right needs() {
        return Right.EDIT_PICKUP;
    }

    @Override
    public Words explanation() {
        return EXPLANATION;
    }

    @Override
    public Words example() {
        return Words.same(EXAMPLE);
    }

    @Override
    public Uni<Difference> compare(UploadedFile file, Reader reader) {
        return UniHelper.toUni(vertx.executeBlocking(() -> PickupFile.of(file), false))
                .chain(list -> list.unreadable()
                        .map(why -> Uni.createFrom().item(Difference.unreadable(why)))
                        .orElseGet(() -> compare(list)));
    }

    private Uni<Difference> compare(PickupFile list) {
        return staged(list.items(), upload -> uploads.compare(upload, Difference.LISTED))
                .map(found -> new Difference(
                        parts(found),
                        PickupFile.HEADINGS,
                        list.wrong(),
                        list.wrong().isEmpty() ? Optional.empty() : Optional.of(WRONG),
                        found.changes().toString(),
                        by -> apply(list.items(), found.changes(), by)));
    }

    private Uni<List<Applied>> apply(List<PickupItem> items, PickupChanges seen, PanelUser by) {
        return staged(items, upload -> uploads.replaceAsSeen(upload, seen, PickupUploader.panel(by.name())))
                .call(replacement -> replacement instanceof PickupReplacement.Replaced replaced
                        ? tell(replaced.changes(), by)
                        : Uni.createFrom().voidItem())
                .map(replacement -> List.of(
                        switch (replacement) {
                            case PickupReplacement.Replaced replaced -> applied(replaced.changes());
                            case PickupReplacement.Outdated outdated -> new Applied(NAME, "", OUTDATED, "red");
                            case PickupReplacement.Repeated repeated ->
                                throw new IllegalStateException("Ids were compared already.");
                        }));
    }

    private Uni<Void> tell(PickupChanges changes, PanelUser by) {
        return audit.add(AuditAction.UPLOADED
                .of(by.author(), NAME, "")
                .with(Map.of(
                        "added", new Change("", Integer.toString(changes.added())),
                        "changed", new Change("", Integer.toString(changes.changed())),
                        "gone", new Change("", Integer.toString(changes.gone())))));
    }

    private static Applied applied(PickupChanges changes) {
        return new Applied(
                NAME,
                "",
                REPLACED.filled(changes.added(), changes.changed(), changes.gone(), changes.points()),
                "green");
    }

    /** Nothing of it stays behind, whatever becomes of the work. */
    private <T> Uni<T> staged(List<PickupItem> items, Function<UUID, Uni<T>> work) {
        return uploads.begin()
                .chain(upload -> Multi.createFrom()
                        .iterable(IntStream.iterate(0, from -> from < items.size(), from -> from + BATCH)
                                .boxed()
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(from ->
                                uploads.stage(upload, from, items.subList(from, Math.min(items.size(), from + BATCH))))
                        .collect()
                        .last()
                        .chain(done -> work.apply(upload))
                        .eventually(() -> uploads.discard(upload)));
    }

    private static List<Part> parts(PickupDifference found) {
        var changes = found.changes();
        return List.of(
                new Part(ADDED, "green", changes.added(), List.of(ID, ADDRESS), rows(found.added(), Point::after)),
                new Part(
                        CHANGED,
                        "blue",
                        changes.changed(),
                        List.of(ID, WAS, WILL_BE),
                        found.changed().stream()
                                .map(point -> List.of(point.id(), point.before(), point.after()))
                                .toList()),
                new Part(GONE, "orange", changes.gone(), List.of(ID, ADDRESS), rows(found.gone(), Point::before)));
    }

    private static List<List<String>> rows(List<Point> points, Function<Point, String> address) {
        return points.stream()
                .map(point -> List.of(point.id(), address.apply(point)))
                .toList();
    }
}
