package steps.admin.partner;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** JSON has no charset to name (RFC 8259), and clients compare the header letter by letter; Quarkus REST would add one. */
public final class PlainJson {
    @ServerResponseFilter
    public void nameNoCharset(ContainerResponseContext answer) {
        MediaType type = answer.getMediaType();
        if (type != null && isJson(type)) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.getType() + "/" + type.getSubtype());
        }
    }

    private static boolean isJson(MediaType type) {
        var subtype = type.getSubtype();
        return type.getType().equals("application") && (subtype.equals("json") || subtype.endsWith("+json"));
    }
}
