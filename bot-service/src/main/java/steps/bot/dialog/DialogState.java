package steps.bot.dialog;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Where a chat stands and exactly what is known so far. Stored as JSON: the type names and the properties are a contract
 * like column names.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface DialogState {}
