package steps.sandbox.limits;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.settings.LiveSettings;
import steps.sandbox.settings.Settings;

/** Telegram's pace: so many messages a second overall and to one chat, and a faster one for paid broadcasts. */
public final class SendLimits {
    private static final int CHATS_BEFORE_CLEANING = 20_000;
    private static final double STARS_PER_MESSAGE = 0.1;

    private final LiveSettings settings;
    private final Clock clock;
    private final Map<Long, Bucket> chats = new HashMap<>();
    private Bucket overall;
    private Bucket paid;

    public SendLimits(LiveSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        clear();
    }

    public void clear() {
        chats.clear();
        overall = new Bucket(settings.now().burst(), clock.millis());
        paid = new Bucket(Math.max(1, settings.now().paidPerSecond()), clock.millis());
    }

    /**
     * Counts messages that go together and gives the milliseconds which the server lets it wait.
     *
     * @throws Refusal 429 when it would have to wait longer than the server is ready to
     */
    public long take(long chatId, int messages, boolean asksForPaid) {
        Settings now = settings.now();
        long nowMs = clock.millis();
        boolean isGroup = chatId < 0;
        double perChat = isGroup ? now.groupPerMinute() / 60 : now.ratePerChat();
        double chatBurst = isGroup ? Math.max(1, now.groupPerMinute()) : now.chatBurst();
        Bucket chat = chats.computeIfAbsent(chatId, id -> new Bucket(chatBurst, nowMs));
        double chatWaitS = chat.waitS(perChat, chatBurst, nowMs);
        double overallWaitS = overall.waitS(now.ratePerSecond(), now.burst(), nowMs);
        boolean pays = asksForPaid && overallWaitS > 0 && now.starsBalance() >= messages * STARS_PER_MESSAGE;
        Bucket budget = pays ? paid : overall;
        double budgetWaitS =
                pays ? paid.waitS(now.paidPerSecond(), Math.max(1, now.paidPerSecond()), nowMs) : overallWaitS;
        double waitS = Math.max(budgetWaitS, chatWaitS);
        if (waitS > now.floodWaitS()) {
            throw Refusal.tooManyRequests((int) Math.max(1, Math.ceil(waitS)));
        }
        budget.take(messages);
        chat.take(messages);
        if (pays) {
            settings.set(now.with(
                    "stars_balance", Math.round((now.starsBalance() - messages * STARS_PER_MESSAGE) * 10) / 10.0));
        }
        cleanUp(now, nowMs);
        return Math.round(waitS * 1000);
    }

    /** Chats whose budget is full again need no memory. */
    private void cleanUp(Settings now, long nowMs) {
        if (chats.size() > CHATS_BEFORE_CLEANING) {
            chats.entrySet()
                    .removeIf(entry -> entry.getKey() > 0
                            && (now.ratePerChat() == 0
                                    || entry.getValue().isFull(now.ratePerChat(), now.chatBurst(), nowMs)));
        }
    }
}
