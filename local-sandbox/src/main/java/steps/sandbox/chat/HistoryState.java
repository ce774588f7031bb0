package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chat's content as a snapshot keeps it. */
public record HistoryState(
        List<Message> messages,
        List<CallbackAnswer> answers,
        @Nullable ObjectNode keyboard,
        int keyboardMessage,
        boolean keyboardUsed,
        int unread) {}
