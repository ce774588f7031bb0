package steps.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import steps.sandbox.files.FileFolder;
import steps.sandbox.snapshot.Keeper;
import steps.sandbox.world.World;

/** A running double of Telegram. Everything in it happens on one event loop. */
public final class Sandbox implements AutoCloseable {
    private static final int PATIENCE_S = 30;
    private static final int MAX_HEADER_BYTES = 256 * 1024;

    private final Vertx vertx;
    private final SandboxOptions options;
    private @Nullable World world;
    private Optional<Keeper> keeper = Optional.empty();
    private int port;

    private Sandbox(Vertx vertx, SandboxOptions options) {
        this.vertx = vertx;
        this.options = options;
    }

    /**
     * Starts a sandbox and comes back when it answers.
     *
     * @throws IllegalStateException with a sentence for people when it cannot start
     */
    public static Sandbox start(SandboxOptions options) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2));
        Sandbox sandbox = new Sandbox(vertx, options);
        try {
            sandbox.port = await(onLoop(vertx, sandbox::open));
            return sandbox;
        } catch (RuntimeException e) {
            await(onLoop(vertx, sandbox::saveAndStop));
            await(vertx.close());
            throw e;
        }
    }

    private Future<Integer> open() {
        Optional<FileFolder> files =
                Optional.ofNullable(options.dataDir()).map(folder -> new FileFolder(folder.resolve("files")));
        World opened = World.create(vertx, options.clock(), options.token(), options.settings(), files);
        world = opened;
        Doors doors = new Doors(opened);
        keeper = Optional.ofNullable(options.dataDir()).map(folder -> Keeper.open(opened, folder));
        HttpServerOptions http =
                new HttpServerOptions().setMaxHeaderSize(MAX_HEADER_BYTES).setMaxInitialLineLength(MAX_HEADER_BYTES);
        return vertx.createHttpServer(http)
                .requestHandler(doors::serve)
                .listen(options.port(), options.host())
                .map(HttpServer::actualPort);
    }

    public int port() {
        return port;
    }

    /** The base address without a slash at its end. */
    public String url() {
        boolean everywhere = options.host().equals("0.0.0.0") || options.host().equals("::");
        return "http://" + (everywhere ? "localhost" : options.host()) + ":" + port;
    }

    /** Saves what is to be saved and stops; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (world != null) {
            await(onLoop(vertx, this::saveAndStop));
            await(vertx.close());
            world = null;
        }
    }

    private Future<Void> saveAndStop() {
        if (world != null) {
            world.webhook().stop();
        }
        return keeper.map(Keeper::close).orElse(Future.succeededFuture());
    }

    private static <T> Future<T> onLoop(Vertx vertx, Supplier<Future<T>> task) {
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
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new IllegalStateException("the sandbox cannot run: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the sandbox did not start or stop within " + PATIENCE_S + " s", e);
        }
    }
}
