package steps.admin.panel.door;

import io.vertx.core.http.HttpServerRequest;
import steps.admin.panel.account.Visitor;

/** Who knocks; behind a proxy, Quarkus puts the address in place that the proxy tells, where it is told to trust it. */
final class Visitors {
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 255;

    private Visitors() {}

    static Visitor of(HttpServerRequest request) {
        return new Visitor(address(request), shortened(request.getHeader("User-Agent"), LONGEST_AGENT));
    }

    static String address(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return remote == null ? "" : shortened(remote.hostAddress(), LONGEST_ADDRESS);
    }

    private static String shortened(String text, int longest) {
        if (text == null) {
            return "";
        }
        var printable = text.replaceAll("\\p{Cntrl}", "");
        return printable.length() <= longest ? printable : printable.substring(0, longest);
    }
}
