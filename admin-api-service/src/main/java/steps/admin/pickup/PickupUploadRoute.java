package steps.admin.pickup;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.PartnerRoute;
import steps.admin.partner.PartnerSettings;
import steps.admin.partner.Problem;
import steps.domain.pickup.PickupUploads;

/** {@code POST /pvz}: the whole list of pickup points anew. */
@Singleton
class PickupUploadRoute implements PartnerRoute {
    private final PickupUploads uploads;
    private final PartnerSettings settings;

    PickupUploadRoute(PickupUploads uploads, PartnerSettings settings) {
        this.uploads = uploads;
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
    public void handle(PartnerCall call) {
        refusal(call).ifPresentOrElse(call::refuse, () -> new PickupIntake(call, uploads, settings).begin());
    }

    private Optional<Problem> refusal(PartnerCall call) {
        return call.refusedType().or(() -> tooLong(call.request().getHeader(HttpHeaders.CONTENT_LENGTH)));
    }

    private Optional<Problem> tooLong(String contentLength) {
        long limit = settings.uploadLimit().asLongValue();
        return contentLength != null && Long.parseLong(contentLength.strip()) > limit
                ? Optional.of(Problem.tooLarge(limit))
                : Optional.empty();
    }
}
