package steps.admin.pickup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.partner.Problem;
import steps.domain.pickup.PickupItem;
import steps.domain.text.CleanText;

/**
 * Reads a JSON array of {@code {"id", "full_address"}}, with details or without, bit by bit as its bytes come in, holding no more than the items that
 * nobody has taken yet. Stops at the first thing that is wrong. Members with other names are passed over.
 */
final class PickupListParser {
    /** Far above what fits, and far below what hurts. */
    private static final int LONGEST_STRING = 65_536;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_STRING)
                    .maxNameLength(LONGEST_STRING)
                    .maxNestingDepth(100)
                    .build())
            .build();

    private final JsonParser parser;
    private final ByteArrayFeeder feeder;
    private List<PickupItem> items = new ArrayList<>();
    private int index;
    private int depth;
    private boolean ended;
    private String name = "";
    private @Nullable String id;
    private @Nullable String fullAddress;
    private DetailMembers details = new DetailMembers();
    private @Nullable Problem problem;

    PickupListParser() {
        try {
            parser = JSON.createNonBlockingByteArrayParser();
            feeder = (ByteArrayFeeder) parser.getNonBlockingInputFeeder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the list so far. */
    @Nullable
    Problem problem() {
        return problem;
    }

    /** How many items were understood. */
    int count() {
        return index;
    }

    /** How many of them wait to be taken. */
    int waiting() {
        return items.size();
    }

    /** The items since the last call. */
    List<PickupItem> take() {
        var taken = items;
        items = new ArrayList<>(taken.size());
        return taken;
    }

    void feed(byte... bytes) {
        if (problem == null) {
            read(() -> feeder.feedInput(bytes, 0, bytes.length));
        }
    }

    /** No more bytes will come. */
    void end() {
        if (problem == null) {
            read(feeder::endOfInput);
        }
        if (problem == null && !ended) {
            problem = depth == 0 ? notJson("The body is empty.") : notJson("The body ends in the middle.");
        }
        if (problem == null && index == 0) {
            problem = Problem.badRequest("empty_list", "The list is empty; it must name at least one pickup point.");
        }
    }

    private void read(Feeding feeding) {
        try {
            feeding.feed();
            var token = parser.nextToken();
            while (token != null && token != JsonToken.NOT_AVAILABLE && problem == null) {
                take(token);
                token = problem == null ? parser.nextToken() : null;
            }
        } catch (StreamConstraintsException tooMuch) {
            problem = notJson("Item " + index + " is longer or deeper than any pickup point.")
                    .at(index);
        } catch (IOException notJson) {
            problem = notJson("The body is not JSON: " + place(notJson)).at(index);
        }
    }

    private String place(IOException notJson) {
        return notJson.getMessage() != null && notJson.getMessage().startsWith("Duplicate field")
                ? "item " + index + " has a member twice."
                : "it breaks at byte " + parser.currentLocation().getByteOffset() + ", in item " + index + ".";
    }

    private void take(JsonToken token) throws IOException {
        if (ended) {
            problem = notJson("Something follows the list.");
        } else if (depth == 0) {
            begin(token);
        } else if (depth == 1) {
            takeInList(token);
        } else if (depth == 2) {
            takeInItem(token);
        } else {
            takeDeeper(token);
        }
    }

    private void begin(JsonToken token) {
        if (token == JsonToken.START_ARRAY) {
            depth = 1;
        } else {
            problem = Problem.badRequest("not_an_array", "The body is not a JSON array.");
        }
    }

    private void takeInList(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            depth = 2;
            id = null;
            fullAddress = null;
            details = new DetailMembers();
        } else if (token == JsonToken.END_ARRAY) {
            ended = true;
        } else {
            problem = badItem("is not an object");
        }
    }

    private void takeInItem(JsonToken token) throws IOException {
        if (token == JsonToken.END_OBJECT) {
            finishItem();
        } else if (token == JsonToken.FIELD_NAME) {
            name = parser.currentName();
        } else if (name.equals("id")) {
            id = text(token);
        } else if (name.equals("full_address")) {
            fullAddress = text(token);
        } else if (DetailMembers.NAMES.contains(name)) {
            refuse(details.put(name, value(token)));
        } else if (token.isStructStart()) {
            depth++;
        }
    }

    /** Inside a member that means nothing to us. */
    private void takeDeeper(JsonToken token) {
        if (token.isStructStart()) {
            depth++;
        } else if (token.isStructEnd()) {
            depth--;
        }
    }

    private @Nullable String text(JsonToken token) throws IOException {
        if (token != JsonToken.VALUE_STRING) {
            problem = badItem("has " + name + " that is not a string");
            return null;
        }
        return parser.getText();
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> token;
        };
    }

    private void refuse(Optional<DetailMembers.Fault> fault) {
        fault.ifPresent(wrong -> problem = badItem(wrong.forPartners()));
    }

    private void finishItem() {
        var wrong = wrong("id", id, PickupItem.LONGEST_ID);
        wrong = wrong == null ? wrong("full_address", fullAddress, PickupItem.LONGEST_ADDRESS) : wrong;
        if (wrong != null) {
            problem = badItem(wrong);
            return;
        }
        refuse(details.wrongTogether());
        if (problem != null) {
            return;
        }
        items.add(new PickupItem(Objects.requireNonNull(id), Objects.requireNonNull(fullAddress), details.details()));
        index++;
        depth = 1;
    }

    private static @Nullable String wrong(String name, @Nullable String text, int longest) {
        if (text == null) {
            return "has no " + name;
        }
        if (CleanText.isBlank(text)) {
            return "has a blank " + name;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return "has " + name + " of more than " + longest + " characters";
        }
        return StorableText.is(text) ? null : "has " + name + " with a character that no text has";
    }

    private Problem badItem(String what) {
        return Problem.badRequest("bad_item", "Item " + index + " " + what + ".")
                .at(index);
    }

    private static Problem notJson(String detail) {
        return Problem.badRequest("not_json", detail);
    }

    private interface Feeding {
        void feed() throws IOException;
    }
}
