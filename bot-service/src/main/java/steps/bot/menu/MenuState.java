package steps.bot.menu;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.runtime.annotations.RegisterForReflection;
import steps.bot.dialog.DialogState;

/** Where a chat stands when nothing is going on. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonSubTypes(@JsonSubTypes.Type(MenuState.AtMenu.class))
public sealed interface MenuState extends DialogState {
    @JsonTypeName("menu.at_menu")
    record AtMenu() implements MenuState {}
}
