package steps.admin.pickup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.admin.partner.Problem;
import steps.admin.partner.Refusal;
import steps.domain.pickup.PickupItem;
import steps.domain.pickup.PickupPut;

/**
 * What differs from the list before.
 *
 * @param put new points, and others' new addresses and details
 * @param remove ids that are no longer offered
 */
record PickupPatch(List<PickupPut> put, List<String> remove) {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Set<String> MEMBERS = Set.of("put", "remove");

    /** Throws a Refusal when it makes no sense. */
    static PickupPatch of(byte... body) {
        var document = document(body);
        document.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw refusal("unknown_member", "The body may have the members put and remove only.");
            }
        });
        var ids = new HashSet<String>();
        var put = items(document.path("put"), ids);
        var remove = ids(document.path("remove"), ids, put.size());
        if (put.isEmpty() && remove.isEmpty()) {
            throw refusal("empty_list", "The body names no pickup point.");
        }
        return new PickupPatch(put, remove);
    }

    private static JsonNode document(byte... body) {
        try {
            var document = JSON.readTree(body);
            if (document.isObject()) {
                return document;
            }
        } catch (JsonProcessingException notJson) {
            throw refusal("not_json", "The body is not JSON in UTF-8.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw refusal("not_an_object", "The body is not a JSON object such as {\"put\": [], \"remove\": []}.");
    }

    private static List<PickupPut> items(JsonNode list, Set<String> ids) {
        var items = new ArrayList<PickupPut>();
        for (var item : array(list, "put")) {
            items.add(item(item, items.size()));
            refuseRepeated(ids.add(items.getLast().item().id()), items.size() - 1);
        }
        return items;
    }

    private static PickupPut item(JsonNode item, int index) {
        var id = item.path("id");
        var address = item.path("full_address");
        if (!id.isTextual()
                || !address.isTextual()
                || id.asText().indexOf(0) >= 0
                || address.asText().indexOf(0) >= 0) {
            throw badItem(index);
        }
        var details = details(item, index);
        try {
            return new PickupPut(new PickupItem(id.asText(), address.asText(), details.details()), details.named());
        } catch (IllegalArgumentException wrong) {
            throw badItem(index);
        }
    }

    private static DetailMembers details(JsonNode item, int index) {
        var details = new DetailMembers();
        var faults = new ArrayList<DetailMembers.Fault>();
        item.properties().stream()
                .filter(member -> DetailMembers.NAMES.contains(member.getKey()))
                .forEach(member ->
                        details.put(member.getKey(), value(member.getValue())).ifPresent(faults::add));
        details.wrongTogether().ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.badRequest(
                            "bad_item",
                            "Item " + index + " " + faults.getFirst().forPartners() + ".")
                    .at(index));
        }
        return details;
    }

    /** As {@link DetailMembers#put} takes it. */
    static @Nullable Object value(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> null;
            case STRING -> value.textValue();
            case NUMBER -> value.doubleValue();
            default -> value;
        };
    }

    private static List<String> ids(JsonNode list, Set<String> known, int before) {
        var remove = new ArrayList<String>();
        for (var id : array(list, "remove")) {
            if (!id.isTextual() || id.asText().isBlank() || id.asText().indexOf(0) >= 0) {
                throw badItem(before + remove.size());
            }
            remove.add(id.asText());
            refuseRepeated(known.add(id.asText()), before + remove.size() - 1);
        }
        return remove;
    }

    private static JsonNode array(JsonNode list, String name) {
        if (list.isMissingNode()) {
            return JSON.createArrayNode();
        }
        if (!list.isArray()) {
            throw refusal("not_an_array", "The member " + name + " is not a JSON array.");
        }
        return list;
    }

    private static void refuseRepeated(boolean isNew, int index) {
        if (!isNew) {
            throw new Refusal(Problem.badRequest("repeated_id", "An id stands in the body twice.")
                    .at(index));
        }
    }

    private static Refusal badItem(int index) {
        return new Refusal(Problem.badRequest(
                        "bad_item",
                        "Item " + index
                                + " is no pickup point: an id of 1 to 64 and, in put, an address of 1 to 255 characters.")
                .at(index));
    }

    private static Refusal refusal(String code, String detail) {
        return new Refusal(Problem.badRequest(code, detail));
    }
}
