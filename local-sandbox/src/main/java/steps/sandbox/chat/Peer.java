package steps.sandbox.chat;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whom the bot can talk with: a person or a group. */
public sealed interface Peer permits Person, Group {
    long id();

    /** The Chat object of the Bot API. */
    ObjectNode chatJson();

    History history();

    /** Refuses, with Telegram's words, when the bot may not write here. */
    void checkWritable();
}
