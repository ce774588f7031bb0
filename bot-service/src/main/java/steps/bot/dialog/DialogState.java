package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where a chat stands and exactly what is known so far. Stored as JSON: the type names and the properties are a contract
 * like column names. A state refuses to be made without what it cannot do without, so that none is read half.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface DialogState {}
