package steps.admin.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.admin.partner.PartnerBody;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.Problem;
import steps.domain.pickup.PickupItem;
import steps.domain.pickup.PickupReplacement;
import steps.domain.pickup.PickupUploader;
import steps.domain.pickup.PickupUploads;

/**
 * One list of pickup points on its way in, all on the event loop of its connection.
 *
 * <pre>
 *   bytes ──▶ parser ──▶ a batch filling up, while the one before it is being staged; more than that waits in the network
 *   end   ──▶ last batch ──▶ replace ──▶ 200
 *   wrong ──▶ what came before it ──▶ does an id come twice there? ──▶ 400 with the first bad item
 * </pre>
 */
final class PickupIntake implements PartnerBody.Taker {
    private static final Logger LOG = Logger.getLogger(PickupIntake.class);
    private static final int BATCH = 4_000;

    private final PartnerCall call;
    private final PartnerBody body;
    private final PickupUploads uploads;
    private final RefusedUploads refused;
    private final PickupListParser parser = new PickupListParser();

    private @Nullable UUID upload;
    private int staged;
    private boolean staging;
    private boolean received;
    private boolean finishing;
    private boolean over;
    private @Nullable Problem problem;

    PickupIntake(PartnerCall call, PartnerBody body, PickupUploads uploads, RefusedUploads refused) {
        this.call = call;
        this.body = body;
        this.uploads = uploads;
        this.refused = refused;
    }

    @Override
    public void take(Buffer part) {
        parser.feed(part.getBytes());
        goOn();
    }

    @Override
    public void takeEnd() {
        received = true;
        parser.end();
        goOn();
    }

    /** Nothing more will be read. */
    @Override
    public void stop(Problem found) {
        body.close();
        problem = found;
        goOn();
    }

    /** A list that was received completely is replaced even if its partner has hung up. */
    @Override
    public void leave() {
        over = true;
        LOG.info("An upload of pickup points broke off");
        if (!staging) {
            discard();
        }
    }

    private void goOn() {
        if (parser.problem() != null && problem == null) {
            stop(parser.problem());
        } else if (staging) {
            holdBackWhenFull();
        } else if (parser.waiting() >= BATCH || (parser.waiting() > 0 && needsAllStaged())) {
            stage();
        } else if (isComplete()) {
            finish();
        }
    }

    /** At the end; and when what was staged must be searched for an id that comes twice, before the item that is wrong. */
    private boolean needsAllStaged() {
        return problem == null ? received : upload != null && isBadItem();
    }

    private boolean isBadItem() {
        return problem != null && problem.status() == 400;
    }

    private boolean isComplete() {
        return received || problem != null;
    }

    private void holdBackWhenFull() {
        if (parser.waiting() >= BATCH && !isComplete()) {
            body.pause();
        }
    }

    private void stage() {
        staging = true;
        var items = parser.take();
        int position = staged;
        staged += items.size();
        begun().chain(begun -> uploads.stage(begun, position, items))
                .subscribe()
                .with(done -> wasStaged(), this::fail);
    }

    private Uni<UUID> begun() {
        return upload != null ? Uni.createFrom().item(upload) : uploads.begin().invoke(begun -> upload = begun);
    }

    private void wasStaged() {
        staging = false;
        if (over) {
            discard();
            return;
        }
        if (!isComplete()) {
            body.resume();
        }
        goOn();
    }

    private void finish() {
        if (finishing) {
            return;
        }
        finishing = true;
        if (problem == null) {
            replace(Objects.requireNonNull(upload));
        } else if (isBadItem()) {
            refuseItem(problem);
        } else {
            refuse(problem);
        }
    }

    private void replace(UUID list) {
        if (call.isSandbox()) {
            uploads.firstRepeated(list).subscribe().with(this::answerAsIf, this::fail);
        } else {
            uploads.replace(list, staged, PickupUploader.partner(call.partner()))
                    .subscribe()
                    .with(this::answer, this::fail);
        }
    }

    private void refuseItem(Problem item) {
        if (upload == null) {
            refuse(firstRepeated(parser.take()).map(PickupIntake::repeatedAt).orElse(item));
        } else {
            uploads.firstRepeated(upload)
                    .subscribe()
                    .with(repeated -> refuse(repeated == null ? item : repeatedAt(repeated)), this::fail);
        }
    }

    private static Optional<Integer> firstRepeated(List<PickupItem> items) {
        var ids = new HashSet<String>();
        return IntStream.range(0, items.size())
                .filter(position -> !ids.add(items.get(position).id()))
                .boxed()
                .findFirst();
    }

    /** All of it was checked; nobody's list is another one. */
    private void answerAsIf(@Nullable Integer repeated) {
        if (repeated != null) {
            refuse(repeatedAt(repeated));
            return;
        }
        over = true;
        discard();
        call.answer(saved(staged));
    }

    private void answer(PickupReplacement replacement) {
        switch (replacement) {
            case PickupReplacement.Replaced replaced -> {
                over = true;
                LOG.infof("Pickup points replaced: %s", replaced.changes());
                call.answer(saved(replaced.changes().points()));
            }
            case PickupReplacement.Outdated outdated -> throw new IllegalStateException("A partner expects nothing.");
            case PickupReplacement.Repeated repeated -> refuse(repeatedAt(repeated.position()));
        }
    }

    /** One transaction after the other. */
    private void refuse(Problem reason) {
        over = true;
        tellManagers(reason).subscribe().with(told -> {
            call.refuse(reason);
            discard();
        });
    }

    private Uni<Void> tellManagers(Problem reason) {
        return call.isSandbox() ? Uni.createFrom().voidItem() : refused.tell(call.partner(), reason);
    }

    private void fail(Throwable failure) {
        staging = false;
        boolean told = over;
        over = true;
        body.close();
        discard();
        if (!told) {
            call.fail(failure);
        }
    }

    private void discard() {
        if (upload != null) {
            uploads.discard(upload)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warnf("What was uploaded is left for the next: %s", failure));
        }
    }

    private static Problem repeatedAt(int index) {
        return Problem.badRequest("repeated_id", "Item " + index + " has an id that stands further up already.")
                .at(index);
    }

    /** The spaces are part of the contract. */
    private static String saved(int count) {
        return "{\"success\": true, \"count\": %d, \"message\": \"Successfully saved %d PVZ items\"}"
                .formatted(count, count);
    }
}
