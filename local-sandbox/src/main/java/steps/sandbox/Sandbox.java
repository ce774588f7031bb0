package steps.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import steps.sandbox.botapi.BotDoor;
import steps.sandbox.control.ControlDoor;
import steps.sandbox.world.World;

/** A running double of Telegram. Everything in it happens on one event loop. */
public final class Sandbox implements AutoCloseable {
    private static final int PATIENCE_S = 30;
    private static final int MAX_HEADER_BYTES = 256 * 1024;

    private final Vertx vertx;
    private final SandboxOptions options;
    private final World world;
    private int port;

    private Sandbox(Vertx vertx, SandboxOptions options) {
        this.vertx = vertx;
        this.options = options;
        this.world = new World(vertx, options.clock(), options.token(), options.settings());
    }

    /** Starts a sandbox and comes back when it answers. */
    public static Sandbox start(SandboxOptions options) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2));
        Sandbox sandbox = new Sandbox(vertx, options);
        try {
            sandbox.port = await(onLoop(vertx, sandbox::open));
            return sandbox;
        } catch (RuntimeException e) {
            await(vertx.close());
            throw e;
        }
    }

    private Future<Integer> open() {
        BotDoor bot = new BotDoor(world);
        Router control = ControlDoor.router(world);
        HttpServerOptions http = new HttpServerOptions()
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setMaxInitialLineLength(MAX_HEADER_BYTES)
                .setTcpNoDelay(true);
        return vertx.createHttpServer(http)
                .requestHandler(request -> serve(request, bot, control))
                .listen(options.port(), options.host())
                .map(HttpServer::actualPort);
    }

    private static void serve(HttpServerRequest request, BotDoor bot, Router control) {
        String path = request.path();
        if (path != null && path.startsWith("/bot")) {
            bot.handle(request);
        } else {
            control.handle(request);
        }
    }

    public int port() {
        return port;
    }

    /** The base address without a slash at its end. */
    public String url() {
        return "http://" + options.host() + ":" + port;
    }

    @Override
    public void close() {
        await(onLoop(vertx, this::stop));
        await(vertx.close());
    }

    private Future<Void> stop() {
        world.webhook.stop();
        return Future.succeededFuture();
    }

    private static <T> Future<T> onLoop(Vertx vertx, java.util.function.Supplier<Future<T>> task) {
        Promise<T> promise = Promise.promise();
        vertx.runOnContext(go -> {
            try {
                task.get().onComplete(promise);
            } catch (RuntimeException e) {
                promise.fail(e);
            }
        });
        return promise.future();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the sandbox starts or stops", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "the sandbox did not start: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the sandbox did not start or stop within " + PATIENCE_S + " s", e);
        }
    }
}
