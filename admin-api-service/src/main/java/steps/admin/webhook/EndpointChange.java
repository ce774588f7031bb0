package steps.admin.webhook;

/** What became of a wish about an endpoint. */
sealed interface EndpointChange {
    /**
     * There is a new secret.
     *
     * @param id of the endpoint
     */
    record Issued(long id, WebhookSecret secret) implements EndpointChange {}

    record Done() implements EndpointChange {}

    /**
     * Messages are sent again.
     *
     * @param messages how many, at least one
     */
    record Replayed(int messages) implements EndpointChange {}

    record SoAlready() implements EndpointChange {}

    record NameTaken() implements EndpointChange {}

    /** There is nothing to send again. */
    record NothingThere() implements EndpointChange {}

    record Unknown() implements EndpointChange {}
}
