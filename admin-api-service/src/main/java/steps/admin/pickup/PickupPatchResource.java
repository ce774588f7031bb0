package steps.admin.pickup;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import steps.admin.partner.Detached;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.Problem;
import steps.admin.partner.ResourceRoute;
import steps.admin.partner.Scope;
import steps.domain.pickup.PickupChanges;
import steps.domain.pickup.PickupPatches;
import steps.domain.pickup.PickupUploader;

/** {@code PATCH /pvz}: what differs from the list before. */
@Singleton
@Path("/pvz")
public final class PickupPatchResource extends ResourceRoute {
    private static final int LONGEST_BODY = 1 << 20;

    private final PickupPatches patches;

    PickupPatchResource(PickupPatches patches) {
        super(HttpMethod.PATCH, "/pvz", Scope.PICKUP_POINTS_WRITE, LONGEST_BODY);
        this.patches = patches;
    }

    @PATCH
    @Tag(name = "Pickup points")
    @Operation(
            operationId = "changePickupPoints",
            summary = "Changes some pickup points",
            description =
                    "All or nothing, after whatever list is being replaced. Of a point that is there, details that its item does not name stay as they are, and null takes one away; a new one has those that it names. Ids in `remove` that are not there change nothing.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Patch.class),
                            example = """
                    {"put": [{"id": "0199b9d0a69b77a09018951faeb4697d", "full_address": "Москва Варшавское шоссе 168",
                              "hours": "ежедневно 9–23"}],
                     "remove": ["019620d8987e745880fb93a122b7da44"]}"""))
    @APIResponse(
            responseCode = "200",
            description = "The list is so now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Changes.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "`not_json`, `not_an_object`, `not_an_array`, `unknown_member`, `empty_list`, `bad_item`, `repeated_id` or `bad_idempotency_key`. `index` counts through `put`, then `remove`.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "413",
            description = "The body is larger than 1 MiB (`too_large`).",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Uni<Changes> patch(byte[] body, @Context RoutingContext context) {
        var patch = PickupPatch.of(body);
        if (PartnerCall.isSandbox(context)) {
            return Uni.createFrom().item(Changes.of(DemoPickupPoints.after(patch)));
        }
        var by = PickupUploader.partner(PartnerCall.partner(context));
        return Detached.from(patches.apply(patch.put(), patch.remove(), by)).map(Changes::of);
    }

    /** What was different. */
    @RegisterForReflection
    public record Changes(boolean success, int count, int added, int changed, int removed) {
        static Changes of(PickupChanges changes) {
            return new Changes(true, changes.points(), changes.added(), changes.changed(), changes.gone());
        }
    }

    /** The document's side of {@link PickupPatch}, which tells each mistake by its own code. */
    @Schema(additionalProperties = Schema.False.class)
    record Patch(@Schema(ref = "PickupPoints") Object put, java.util.List<String> remove) {}
}
