package steps.admin.broadcast;

import steps.admin.panel.page.Words;

/** What became of people who were to get a broadcast. */
final class RecipientWords {
    private RecipientWords() {}

    static Words state(String state) {
        return switch (state) {
            case "waiting" -> Words.of("Ждут", "Waiting");
            case "in_flight" -> Words.of("Отправляется", "Sending");
            case "sent" -> Words.of("Получили", "Sent");
            case "blocked" -> Words.of("Заблокировали бота", "Blocked the bot");
            case "failed" -> Words.of("Telegram не принял", "Rejected by Telegram");
            case "unknown" -> Words.of("Неизвестно", "Unknown");
            case "skipped" -> Words.of("Пропущены", "Skipped");
            case "canceled" -> Words.of("Отменено", "Canceled");
            default -> Words.same(state);
        };
    }

    /** Codes are ours; what is none is Telegram's own sentence. */
    static Words reason(String reason) {
        return switch (reason) {
            case "gone" -> Words.of("удалили данные или отключены", "erased or deactivated");
            case "blocked" -> Words.of("заблокировали бота", "blocked the bot");
            case "deleted" -> Words.of("удалили аккаунт в Telegram", "deleted their account in Telegram");
            case "moved" -> Words.of("чат переехал", "the chat has moved");
            case "declined" -> Words.of("не хотят новостей", "opted out of news");
            case "enough" -> Words.of("на этой неделе уже достаточно", "weekly limit reached");
            case "stale" -> Words.of("было бы слишком поздно", "would have been too late");
            case "refused" -> Words.of("Telegram не принимает это сообщение", "Telegram does not accept this message");
            case "the sender stopped in the middle" ->
                Words.of("отправитель остановился на полпути", "the sender stopped midway");
            default -> Words.same(reason);
        };
    }
}
