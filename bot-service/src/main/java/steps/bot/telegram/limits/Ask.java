package steps.bot.telegram.limits;

/**
 * How many messages a replica would like to send now.
 *
 * @param broadcasts what is left for them once the others have their part
 */
record Ask(int messages, int statuses, int broadcasts) {
    Ask(int messages, int statuses) {
        this(messages, statuses, 0);
    }

    boolean isForNothing() {
        return messages <= 0 && statuses <= 0 && broadcasts <= 0;
    }
}
