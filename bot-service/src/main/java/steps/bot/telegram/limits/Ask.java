package steps.bot.telegram.limits;

/** How many messages a replica would like to send now. */
record Ask(int messages, int statuses) {
    boolean isForNothing() {
        return messages <= 0 && statuses <= 0;
    }
}
