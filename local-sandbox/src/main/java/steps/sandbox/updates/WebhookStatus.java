package steps.sandbox.updates;

/** What getWebhookInfo tells of failures, and the one status that ends a webhook: 410 for 23 hours. */
final class WebhookStatus {
    private static final int GONE = 410;
    private static final long GONE_FOR_S = 23 * 3_600L;

    private final Runnable whenGone;
    private String lastError = "";
    private long lastErrorDate;
    private long goneSince;

    WebhookStatus(Runnable whenGone) {
        this.whenGone = whenGone;
    }

    void seen(int status, long now) {
        if (status != GONE) {
            goneSince = 0;
        } else if (goneSince == 0) {
            goneSince = now;
        }
    }

    void failed(String error, long now) {
        lastError = error;
        lastErrorDate = now;
    }

    boolean isGone(long now) {
        return goneSince != 0 && now - goneSince > GONE_FOR_S;
    }

    void giveUp() {
        whenGone.run();
    }

    String lastError() {
        return lastError;
    }

    long lastErrorDate() {
        return lastErrorDate;
    }
}
