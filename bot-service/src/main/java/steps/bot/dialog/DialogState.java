package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where a chat stands and exactly what is known so far. Stored as JSON: the type names and the properties are a contract
 * like column names. A state refuses to be made without what it cannot do without, so that none is read half.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface DialogState {
    /** Whether the chat stands there in the middle of the same, so that the way from here to there can be taken anew. */
    default boolean goesOnAt(DialogState next) {
        return false;
    }
}
