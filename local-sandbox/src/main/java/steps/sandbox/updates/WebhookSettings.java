package steps.sandbox.updates;

/**
 * The webhook as the bot set it; empty strings stand for "not given".
 *
 * @param hasCertificate a certificate of the bot's own was uploaded: then the server's name is not checked
 */
public record WebhookSettings(
        String url, String secretToken, int maxConnections, String ipAddress, boolean hasCertificate) {
    public static final int DEFAULT_CONNECTIONS = 40;
    public static final WebhookSettings NONE = new WebhookSettings("", "", DEFAULT_CONNECTIONS, "", false);

    public boolean isSet() {
        return !url.isEmpty();
    }
}
