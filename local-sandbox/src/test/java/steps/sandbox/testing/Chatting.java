package steps.sandbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bot's calls in the chat with one person. */
public final class Chatting {
    private final Client client;
    private final long person;

    private Chatting(Client client, long person) {
        this.client = client;
        this.person = person;
    }

    /** With somebody new who has written to the bot already. */
    public static Chatting withSomebody(Client client) {
        return new Chatting(client, client.talkingPerson("Анна"));
    }

    public long person() {
        return person;
    }

    /** Calls a method with this chat's id and the given names and values. */
    public Reply call(String method, Object... parameters) {
        List<Object> all = new ArrayList<>(List.of("chat_id", person));
        all.addAll(Arrays.asList(parameters));
        return client.call(method, all.toArray());
    }

    public JsonNode sent(String method, Object... parameters) {
        Reply reply = call(method, parameters);
        assertThat(reply.status()).as(reply.description()).isEqualTo(200);
        return reply.result();
    }

    /** Sends a text and gives its message_id. */
    public int says(String text, Object... more) {
        List<Object> all = new ArrayList<>(List.of("text", text));
        all.addAll(Arrays.asList(more));
        return sent("sendMessage", all.toArray()).path("message_id").asInt();
    }

    public void refused(Reply reply, String description) {
        assertThat(reply.description()).isEqualTo(description);
        assertThat(reply.status()).isEqualTo(400);
    }

    public void isRefused(String description, String method, Object... parameters) {
        refused(call(method, parameters), description);
    }

    public JsonNode messages() {
        return client.chat(person).path("messages");
    }

    public JsonNode lastMessage() {
        JsonNode messages = messages();
        return messages.get(messages.size() - 1);
    }

    /** An act of the person. */
    public Reply does(String act, String json) {
        return client.post(client.user(person) + act, json);
    }
}
