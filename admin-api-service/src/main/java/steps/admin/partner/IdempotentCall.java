package steps.admin.partner;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One call with an {@code Idempotency-Key} on its way: its fingerprint grows with the body, its answer is kept before it is given. */
final class IdempotentCall {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";
    static final String IN_CONTEXT = "idempotent_call";

    private static final Logger LOG = Logger.getLogger(IdempotentCall.class);
    private static final String FORM = "[\\x21-\\x7e]{1,255}";

    private final IdempotencyKeys keys;
    private final String partner;
    private final String key;
    private final MessageDigest digest;
    private @Nullable UUID token;
    private @Nullable String fingerprint;

    IdempotentCall(IdempotencyKeys keys, String partner, HttpServerRequest request) {
        this.keys = keys;
        this.partner = partner;
        this.key = request.getHeader(HEADER);
        this.digest = sha256();
        digest.update((request.method() + " " + request.uri() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    boolean isWellFormed() {
        return key.matches(FORM);
    }

    Uni<IdempotencyKeys.Claim> claim() {
        return keys.claim(partner, key).invoke(claim -> {
            if (claim instanceof IdempotencyKeys.Claim.Fresh fresh) {
                token = fresh.token();
            }
        });
    }

    /** The same taker, with an eye on what it takes. */
    PartnerBody.Taker watching(PartnerBody.Taker taker) {
        return new PartnerBody.Taker() {
            @Override
            public void take(Buffer part) {
                digest.update(part.getBytes());
                taker.take(part);
            }

            @Override
            public void takeEnd() {
                end();
                taker.takeEnd();
            }

            @Override
            public void stop(Problem reason) {
                taker.stop(reason);
            }

            @Override
            public void leave() {
                release();
                taker.leave();
            }
        };
    }

    /** Answers as before when the body is the same, and refuses another. */
    PartnerBody.Taker repeating(IdempotencyKeys.Claim.Answered answered, PartnerCall call) {
        return new PartnerBody.Taker() {
            @Override
            public void take(Buffer part) {
                digest.update(part.getBytes());
            }

            @Override
            public void takeEnd() {
                end();
                if (answered.fingerprint().equals(fingerprint)) {
                    call.repeat(answered);
                } else {
                    call.refuse(Problem.unprocessable(
                            "idempotency_key_reused", "This Idempotency-Key came with another request before."));
                }
            }

            @Override
            public void stop(Problem reason) {
                call.refuse(reason);
            }

            @Override
            public void leave() {
                // Nothing has begun that would have to end.
            }
        };
    }

    private void end() {
        fingerprint = HexFormat.of().formatHex(digest.digest());
    }

    /** What would be answered in the same way again is kept; what passes, or came before the end of the body, may be tried anew. */
    Uni<Void> settle(int status, String contentType, String body) {
        if (token == null) {
            return Uni.createFrom().voidItem();
        }
        var settling = fingerprint != null && isFinal(status)
                ? keys.keep(
                        partner, key, token, new IdempotencyKeys.Claim.Answered(status, contentType, body, fingerprint))
                : keys.release(partner, key, token);
        return settling.onFailure()
                .invoke(failure ->
                        LOG.warnf("An answer is not kept under its Idempotency-Key: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private void release() {
        settle(503, "", "").subscribe().with(done -> {});
    }

    private static boolean isFinal(int status) {
        return status < 500 && status != 408 && status != 429;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
