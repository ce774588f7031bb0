package steps.admin.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a new document breaks a partner who was written for the former one: what partners send must still be taken, and what they
 * read must still be there.
 */
final class BreakingChanges {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");
    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maximum", "maxProperties");
    private static final List<String> LOWER = List.of("minLength", "minItems", "minimum", "minProperties");

    /** Deeper than any document of ours, should one lead back into itself. */
    private static final int DEEPEST = 12;

    private final JsonObject former;
    private final JsonObject now;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(JsonObject former, JsonObject now) {
        this.former = former;
        this.now = now;
    }

    static List<String> between(JsonObject former, JsonObject now) {
        var changes = new BreakingChanges(former, now);
        changes.comparePaths();
        return List.copyOf(changes.found);
    }

    private void comparePaths() {
        for (var path : fields(former.getJsonObject("paths"))) {
            var before = former.getJsonObject("paths").getJsonObject(path);
            var after = now.getJsonObject("paths").getJsonObject(path);
            for (var method : fields(before).stream().filter(METHODS::contains).toList()) {
                var what = method.toUpperCase(java.util.Locale.ROOT) + ' ' + path;
                if (after == null || !after.containsKey(method)) {
                    found.add(what + " is gone");
                } else {
                    compareOperations(what, before, after, method);
                }
            }
        }
    }

    private void compareOperations(String what, JsonObject pathBefore, JsonObject pathAfter, String method) {
        var before = pathBefore.getJsonObject(method);
        var after = pathAfter.getJsonObject(method);
        compareParameters(what, parameters(former, pathBefore, before), parameters(now, pathAfter, after));
        compareBodies(
                what,
                resolved(former, before.getJsonObject("requestBody")),
                resolved(now, after.getJsonObject("requestBody")));
        var answers = after.getJsonObject("responses", new JsonObject());
        for (var status : fields(before.getJsonObject("responses"))) {
            if (!answers.containsKey(status)) {
                found.add(what + ": the answer " + status + " is gone");
            } else if (status.startsWith("2")) {
                compareAnswers(
                        what + ' ' + status,
                        resolved(former, before.getJsonObject("responses").getJsonObject(status)),
                        resolved(now, answers.getJsonObject(status)));
            }
        }
    }

    private void compareParameters(String what, List<JsonObject> before, List<JsonObject> after) {
        for (var parameter : before) {
            var same = after.stream()
                    .filter(other -> name(other).equals(name(parameter)))
                    .findFirst();
            if (same.isEmpty()) {
                found.add(what + ": the parameter " + name(parameter) + " is gone");
            } else {
                if (isRequired(same.get()) && !isRequired(parameter)) {
                    found.add(what + ": the parameter " + name(parameter) + " is required now");
                }
                compareSent(
                        what + ' ' + name(parameter),
                        parameter.getJsonObject("schema"),
                        same.get().getJsonObject("schema"),
                        0);
            }
        }
        after.stream()
                .filter(parameter -> isRequired(parameter)
                        && before.stream().noneMatch(other -> name(other).equals(name(parameter))))
                .forEach(parameter -> found.add(what + ": the parameter " + name(parameter) + " is new and required"));
    }

    private void compareBodies(String what, JsonObject before, JsonObject after) {
        if (before == null || after == null) {
            if (after != null && isRequired(after)) {
                found.add(what + ": a body is required now");
            }
            return;
        }
        var types = after.getJsonObject("content", new JsonObject());
        for (var type : fields(before.getJsonObject("content"))) {
            if (!types.containsKey(type)) {
                found.add(what + ": a body of " + type + " is not taken any more");
            } else {
                compareSent(
                        what + " body",
                        before.getJsonObject("content").getJsonObject(type).getJsonObject("schema"),
                        types.getJsonObject(type).getJsonObject("schema"),
                        0);
            }
        }
    }

    private void compareAnswers(String what, JsonObject before, JsonObject after) {
        var types = after.getJsonObject("content", new JsonObject());
        for (var type : fields(before.getJsonObject("content"))) {
            if (!types.containsKey(type)) {
                found.add(what + ": nobody is answered by " + type + " any more");
            } else {
                compareRead(
                        what,
                        before.getJsonObject("content").getJsonObject(type).getJsonObject("schema"),
                        types.getJsonObject(type).getJsonObject("schema"),
                        0);
            }
        }
    }

    /** What was taken is taken. */
    private void compareSent(String what, JsonObject schemaBefore, JsonObject schemaAfter, int depth) {
        var before = resolved(former, schemaBefore);
        var after = resolved(now, schemaAfter);
        if (before == null || after == null || depth > DEEPEST) {
            return;
        }
        if (!types(after).containsAll(types(before))) {
            found.add(what + ": " + types(before) + " became " + types(after));
        }
        if (after.containsKey("enum")
                && !values(after).containsAll(before.containsKey("enum") ? values(before) : Set.of(what))) {
            found.add(what + ": some values are not taken any more");
        }
        UPPER.forEach(limit -> {
            if (number(after, limit, Double.MAX_VALUE) < number(before, limit, Double.MAX_VALUE)) {
                found.add(what + ": " + limit + " is lower");
            }
        });
        LOWER.forEach(limit -> {
            if (number(after, limit, -Double.MAX_VALUE) > number(before, limit, -Double.MAX_VALUE)) {
                found.add(what + ": " + limit + " is higher");
            }
        });
        if (after.containsKey("pattern") && !after.getString("pattern").equals(before.getString("pattern"))) {
            found.add(what + ": the pattern is another");
        }
        var required = required(after);
        required.removeAll(required(before));
        required.forEach(member -> found.add(what + '.' + member + " is required now"));
        var members = after.getJsonObject("properties", new JsonObject());
        for (var member : fields(before.getJsonObject("properties"))) {
            if (members.containsKey(member)) {
                compareSent(
                        what + '.' + member,
                        before.getJsonObject("properties").getJsonObject(member),
                        members.getJsonObject(member),
                        depth + 1);
            } else if (Boolean.FALSE.equals(after.getValue("additionalProperties"))) {
                found.add(what + '.' + member + " is not taken any more");
            }
        }
        compareSent(what + "[]", before.getJsonObject("items"), after.getJsonObject("items"), depth + 1);
    }

    /** What could be read can be read. */
    private void compareRead(String what, JsonObject schemaBefore, JsonObject schemaAfter, int depth) {
        var before = resolved(former, schemaBefore);
        var after = resolved(now, schemaAfter);
        if (before == null || after == null || depth > DEEPEST) {
            return;
        }
        if (!types(before).containsAll(types(after))) {
            found.add(what + ": " + types(before) + " became " + types(after));
        }
        var required = required(before);
        required.removeAll(required(after));
        required.forEach(member -> found.add(what + '.' + member + " may be missing now"));
        var members = after.getJsonObject("properties", new JsonObject());
        for (var member : fields(before.getJsonObject("properties"))) {
            if (members.containsKey(member)) {
                compareRead(
                        what + '.' + member,
                        before.getJsonObject("properties").getJsonObject(member),
                        members.getJsonObject(member),
                        depth + 1);
            } else {
                found.add(what + '.' + member + " is gone");
            }
        }
        compareRead(what + "[]", before.getJsonObject("items"), after.getJsonObject("items"), depth + 1);
    }

    private static List<JsonObject> parameters(JsonObject document, JsonObject path, JsonObject operation) {
        return Stream.of(path, operation)
                .flatMap(holder -> holder.getJsonArray("parameters", new JsonArray()).stream())
                .map(parameter -> resolved(document, (JsonObject) parameter))
                .toList();
    }

    private static JsonObject resolved(JsonObject document, JsonObject part) {
        var target = part;
        while (target != null && target.containsKey("$ref")) {
            var step = document;
            for (var name : target.getString("$ref").substring(2).split("/", -1)) {
                step = step.getJsonObject(name);
            }
            target = step;
        }
        return target;
    }

    private static String name(JsonObject parameter) {
        return parameter.getString("in") + ' ' + parameter.getString("name");
    }

    private static boolean isRequired(JsonObject part) {
        return part.getBoolean("required", false);
    }

    private static double number(JsonObject schema, String limit, double none) {
        return schema.getDouble(limit, none);
    }

    private static Set<String> fields(JsonObject object) {
        return object == null ? Set.of() : object.fieldNames();
    }

    /** Empty for anything at all. */
    private static Set<Object> types(JsonObject schema) {
        return switch (schema.getValue("type")) {
            case null -> Set.of();
            case JsonArray several -> several.stream().collect(Collectors.toSet());
            case Object one -> Set.of(one);
        };
    }

    private static Set<Object> values(JsonObject schema) {
        return schema.getJsonArray("enum").stream().collect(Collectors.toSet());
    }

    private static Set<Object> required(JsonObject schema) {
        return schema.getJsonArray("required", new JsonArray()).stream().collect(Collectors.toCollection(HashSet::new));
    }
}
