package steps.bot.weather;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.quarkus.rest.client.reactive.Url;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The weather service. */
@RegisterRestClient(configKey = "weather")
interface OpenMeteo {
    /**
     * The weather now.
     *
     * @param url of the host, without a path
     * @param latitude degrees
     * @param longitude degrees
     * @param apikey of a paying customer
     */
    @GET
    @Path("/v1/forecast")
    @ClientQueryParam(name = "current", value = "temperature_2m")
    Uni<Forecast> now(
            @Url String url,
            @RestQuery double latitude,
            @RestQuery double longitude,
            @RestQuery @Nullable String apikey);

    /** The part of the answer that we read. */
    @RegisterForReflection
    record Forecast(Current current) {}

    /** In degrees Celsius, two metres above the ground. */
    @RegisterForReflection
    record Current(@JsonProperty("temperature_2m") BigDecimal temperatureC) {}
}
