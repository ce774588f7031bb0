package steps.sandbox.botapi.method;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.net.URISyntaxException;
import steps.sandbox.botapi.call.Upload;
import steps.sandbox.files.FileKind;
import steps.sandbox.refusals.Refusal;

/** Fetches files that a bot sends by their address, within Telegram's sizes. */
final class WebFiles {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long MAX_PHOTO_BYTES = 5 * MEGABYTE;
    private static final long MAX_OTHER_BYTES = 20 * MEGABYTE;
    private static final int TIMEOUT_MS = 10_000;

    private final HttpClient client;

    WebFiles(Vertx vertx) {
        client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MS));
    }

    Future<Upload> fetch(String address, FileKind kind) {
        URI uri = checked(address);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(uri.toString())
                .setFollowRedirects(true)
                .setIdleTimeout(TIMEOUT_MS);
        return client.request(options)
                .compose(request -> request.send())
                .recover(failure -> Future.failedFuture(notFetched()))
                .compose(response -> read(response, kind))
                .map(body -> body);
    }

    private static URI checked(String address) {
        try {
            URI uri = new URI(address.contains("://") ? address : "http://" + address).parseServerAuthority();
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw wrongAddress();
        }
        throw wrongAddress();
    }

    private static Refusal wrongAddress() {
        return Refusal.badRequest("wrong HTTP URL specified");
    }

    private static Refusal notFetched() {
        return Refusal.badRequest("failed to get HTTP URL content");
    }

    private static Future<Upload> read(HttpClientResponse response, FileKind kind) {
        if (response.statusCode() != 200) {
            return Future.failedFuture(notFetched());
        }
        String type = String.valueOf(response.getHeader("Content-Type"));
        if (kind != FileKind.DOCUMENT && !type.startsWith(kind == FileKind.PHOTO ? "image/" : "video/")) {
            return Future.failedFuture(Refusal.badRequest("wrong type of the web page content"));
        }
        long limit = kind == FileKind.PHOTO ? MAX_PHOTO_BYTES : MAX_OTHER_BYTES;
        String path = URI.create(response.request().absoluteURI()).getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        Buffer body = Buffer.buffer();
        return Future.future(promise -> {
            response.exceptionHandler(failure -> promise.tryFail(notFetched()));
            response.handler(chunk -> {
                if (body.length() + chunk.length() > limit) {
                    promise.tryFail(notFetched());
                    response.request().connection().close();
                } else {
                    body.appendBuffer(chunk);
                }
            });
            response.endHandler(end -> promise.tryComplete(new Upload(name, type, body)));
        });
    }
}
