package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import steps.sandbox.keyboards.ReplyMarkup;

/** What one chat shows: its messages, the reply keyboard under the input field, answers to pressed buttons. */
public final class History {
    private static final int ANSWERS_KEPT = 100;
    private static final int ACTION_LASTS_S = 5;

    private final TreeMap<Integer, Message> messages = new TreeMap<>();
    private final Deque<CallbackAnswer> answers = new ArrayDeque<>();
    private @Nullable ObjectNode keyboard;
    private int keyboardMessage;
    private boolean keyboardUsed;
    private @Nullable String action;
    private long actionUntil;
    private int unread;

    public Collection<Message> messages() {
        return Collections.unmodifiableCollection(messages.values());
    }

    public int size() {
        return messages.size();
    }

    public Optional<Message> find(int id) {
        return Optional.ofNullable(messages.get(id));
    }

    public Optional<Message> last() {
        return Optional.ofNullable(messages.lastEntry()).map(Map.Entry::getValue);
    }

    public void put(Message message) {
        boolean isNew = messages.put(message.id(), message) == null;
        if (isNew && message.isFromBot()) {
            unread++;
            action = null;
        }
    }

    public boolean remove(int id) {
        if (id == keyboardMessage) {
            hideKeyboard();
        }
        return messages.remove(id) != null;
    }

    public void dropOldest() {
        messages.pollFirstEntry();
    }

    /** Applies what a new message of the bot says about the reply keyboard. */
    public void show(ReplyMarkup markup, int messageId) {
        switch (markup) {
            case ReplyMarkup.Keyboard shown -> {
                keyboard = shown.json();
                keyboardMessage = messageId;
                keyboardUsed = false;
            }
            case ReplyMarkup.Remove ignored -> hideKeyboard();
            case ReplyMarkup.None ignored -> {}
            case ReplyMarkup.Inline ignored -> {}
            case ReplyMarkup.ForceReply ignored -> {}
        }
    }

    private void hideKeyboard() {
        keyboard = null;
        keyboardMessage = 0;
    }

    /** The reply keyboard that the person sees, null when there is none. */
    public @Nullable ObjectNode visibleKeyboard() {
        return keyboardUsed ? null : keyboard;
    }

    /** The person has pressed a button of the reply keyboard; a one-time keyboard goes. */
    public void useKeyboard() {
        keyboardUsed = keyboard != null && keyboard.path("one_time_keyboard").asBoolean();
    }

    public void answer(CallbackAnswer answer) {
        answers.addLast(answer);
        if (answers.size() > ANSWERS_KEPT) {
            answers.removeFirst();
        }
    }

    public List<CallbackAnswer> answers() {
        return List.copyOf(answers);
    }

    public void act(@Nullable String newAction, long now) {
        action = newAction;
        actionUntil = now + ACTION_LASTS_S;
    }

    public @Nullable String action(long now) {
        return now < actionUntil ? action : null;
    }

    public int unread() {
        return unread;
    }

    public void markRead() {
        unread = 0;
    }

    public HistoryState state() {
        return new HistoryState(
                List.copyOf(messages.values()), answers(), keyboard, keyboardMessage, keyboardUsed, unread);
    }

    public static History of(HistoryState state) {
        History history = new History();
        state.messages().forEach(message -> history.messages.put(message.id(), message));
        history.answers.addAll(state.answers());
        history.keyboard = state.keyboard();
        history.keyboardMessage = state.keyboardMessage();
        history.keyboardUsed = state.keyboardUsed();
        history.unread = state.unread();
        return history;
    }
}
