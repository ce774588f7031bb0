package steps.sandbox.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** An HTTP answer with its JSON. */
public record Reply(int status, JsonNode json, HttpHeaders headers) {
    public String description() {
        return json.path("description").asText();
    }

    public JsonNode result() {
        return json.path("result");
    }

    public String error() {
        return json.path("error").asText();
    }
}
