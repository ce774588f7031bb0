package steps.sandbox.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import steps.sandbox.json.Json;

/**
 * What can be changed while the sandbox runs. Rates are messages a second, 0 means unlimited; units are in the names.
 *
 * @param latencyMs how long every Bot API answer is held back
 * @param burst messages that may go out at once before {@code ratePerSecond} counts
 * @param groupPerMinute messages a minute to one group
 * @param limitEdits whether edits count as messages for the rates
 * @param floodWaitS how long the server itself waits before it answers 429 (the real one: up to 8)
 * @param paidPerSecond rate for calls with {@code allow_paid_broadcast}
 * @param starsBalance Stars that pay for broadcasts, a tenth of one for each message above the free rate
 * @param retrySchedule seconds between tries of a webhook delivery, the last one repeats; empty means Telegram's
 * @param webhookReplicas {@code host:port} of each replica of the bot; a webhook's updates go to them in turn instead of
 *     to its own host and port, as behind a load balancer; empty for a bot of one process
 * @param webhookTimeoutS idle seconds after which a webhook delivery has failed
 * @param callbackAnswerS seconds within which a callback query can be answered
 * @param messagesPerChat messages kept in one chat
 * @param messagesTotal messages kept in all; beyond it the chats that were idle longest lose theirs
 * @param fileBytes bytes of files kept
 */
public record Settings(
        long latencyMs,
        double ratePerSecond,
        double burst,
        double ratePerChat,
        double chatBurst,
        double groupPerMinute,
        boolean limitEdits,
        double floodWaitS,
        double paidPerSecond,
        double starsBalance,
        List<Double> retrySchedule,
        List<String> webhookReplicas,
        double webhookTimeoutS,
        double callbackAnswerS,
        int messagesPerChat,
        int messagesTotal,
        long fileBytes) {

    public Settings {
        notNegative("latency_ms", (double) latencyMs);
        notNegative("rate_per_second", ratePerSecond);
        atLeast("burst", burst, 1);
        notNegative("rate_per_chat", ratePerChat);
        atLeast("chat_burst", chatBurst, 1);
        notNegative("group_per_minute", groupPerMinute);
        notNegative("flood_wait_s", floodWaitS);
        notNegative("paid_per_second", paidPerSecond);
        notNegative("stars_balance", starsBalance);
        retrySchedule = List.copyOf(retrySchedule);
        retrySchedule.forEach(delay -> notNegative("retry_schedule", delay));
        webhookReplicas = List.copyOf(webhookReplicas);
        webhookReplicas.forEach(Settings::hostAndPort);
        atLeast("webhook_timeout_s", webhookTimeoutS, 0.05);
        atLeast("callback_answer_s", callbackAnswerS, 0);
        atLeast("messages_per_chat", messagesPerChat, 1);
        atLeast("messages_total", messagesTotal, 1);
        atLeast("file_bytes", (double) fileBytes, 1);
    }

    /**
     * Telegram's published limits of 30 messages a second overall and 20 a minute to a group; and for a chat what its developers
     * tell: about 20 messages and edits a minute in the long run, more of them at once.
     */
    public static Settings telegram() {
        return new Settings(
                0,
                30,
                30,
                20 / 60.0,
                20,
                20,
                true,
                0,
                1000,
                10_000,
                List.of(),
                List.of(),
                60,
                30,
                200,
                100_000,
                256L * 1024 * 1024);
    }

    /** These settings with one changed, named as in JSON. */
    public Settings with(String name, Object value) {
        return with(Json.object().set(name, Json.MAPPER.valueToTree(value)));
    }

    /**
     * These settings with the given ones changed.
     *
     * @throws IllegalArgumentException with a sentence for the caller when a field is unknown or out of range
     */
    public Settings with(ObjectNode fields) {
        ObjectNode merged = Json.MAPPER.valueToTree(this);
        merged.setAll(fields);
        try {
            return Json.MAPPER.treeToValue(merged, Settings.class);
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException("there is no setting " + e.getPropertyName(), e);
        } catch (ValueInstantiationException e) {
            throw new IllegalArgumentException(
                    Objects.requireNonNull(e.getCause()).getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a setting has the wrong type: " + e.getOriginalMessage(), e);
        }
    }

    private static void hostAndPort(String replica) {
        if (!replica.matches("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):[1-9][0-9]{0,4}")
                || Integer.parseInt(replica.substring(replica.lastIndexOf(':') + 1)) > 65_535) {
            throw new IllegalArgumentException("webhook_replicas must be like localhost:8080, not " + replica);
        }
    }

    private static void notNegative(String name, double value) {
        atLeast(name, value, 0);
    }

    private static void atLeast(String name, double value, double least) {
        if (!(value >= least)) {
            throw new IllegalArgumentException(name + " must be at least " + plain(least) + ", not " + plain(value));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
