package steps.admin.pickup;

import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.PartnerRoute;
import steps.admin.partner.PartnerSettings;
import steps.admin.partner.Scope;
import steps.domain.pickup.PickupUploads;

/** {@code POST /pvz}: the whole list of pickup points anew. */
@Singleton
class PickupUploadRoute implements PartnerRoute {
    private final PickupUploads uploads;
    private final RefusedUploads refused;
    private final PartnerSettings settings;

    PickupUploadRoute(PickupUploads uploads, RefusedUploads refused, PartnerSettings settings) {
        this.uploads = uploads;
        this.refused = refused;
        this.settings = settings;
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.POST;
    }

    @Override
    public String path() {
        return "/pvz";
    }

    @Override
    public Scope scope() {
        return Scope.PICKUP_POINTS_WRITE;
    }

    @Override
    public void handle(PartnerCall call) {
        call.body(settings.uploadLimit().asLongValue(), body -> new PickupIntake(call, body, uploads, refused));
    }
}
