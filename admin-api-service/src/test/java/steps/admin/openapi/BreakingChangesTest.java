package steps.admin.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {
    private static final String DOCUMENT = """
            {"paths": {"/pvz": {"post": {
               "parameters": [{"in": "query", "name": "dry", "schema": {"type": "string", "maxLength": 9, "enum": ["a", "b"]}}],
               "requestBody": {"content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Point"}}}}},
               "responses": {"200": {"content": {"application/json": {"schema": {"type": "object", "required": ["count"],
                 "properties": {"count": {"type": "integer"}, "note": {"type": "string"}}}}}}, "400": {}}}}},
             "components": {"schemas": {"Point": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string", "minLength": 1}}}}}}
            """;

    @Test
    void theSameBreaksNobody() {
        assertThat(BreakingChanges.between(new JsonObject(DOCUMENT), new JsonObject(DOCUMENT)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"/pvz\"                     | \"/points\"                                | POST /pvz is gone",
                "\"post\"                     | \"put\"                                    | POST /pvz is gone",
                "\"name\": \"dry\"            | \"name\": \"wet\"                          | POST /pvz: the parameter query dry is gone",
                "\"name\": \"dry\"            | \"name\": \"dry\", \"required\": true      | POST /pvz: the parameter query dry is required now",
                "\"maxLength\": 9             | \"maxLength\": 8                           | POST /pvz query dry: maxLength is lower",
                "\"minLength\": 1             | \"minLength\": 2                           | POST /pvz body[].id: minLength is higher",
                "\"minLength\": 1             | \"minLength\": 1, \"pattern\": \"x\"       | POST /pvz body[].id: the pattern is another",
                "[\"a\", \"b\"]               | [\"a\"]                                    | POST /pvz query dry: some values are not taken any more",
                "[\"id\"]                     | [\"id\", \"city\"]                         | POST /pvz body[].city is required now",
                "{\"type\": \"array\"         | {\"type\": \"object\"                      | POST /pvz body: [array] became [object]",
                "\"400\"                      | \"422\"                                    | POST /pvz: the answer 400 is gone",
                "\"note\"                     | \"remark\"                                 | POST /pvz 200.note is gone",
                "[\"count\"]                  | []                                         | POST /pvz 200.count may be missing now",
                "\"integer\"                  | \"string\"                                 | POST /pvz 200.count: [integer] became [string]",
            })
    void findsWhatBreaksSomebody(String before, String after, String change) {
        assertThat(DOCUMENT).contains(before);
        assertThat(BreakingChanges.between(
                        new JsonObject(DOCUMENT),
                        new JsonObject(DOCUMENT.replaceFirst(
                                java.util.regex.Pattern.quote(before),
                                java.util.regex.Matcher.quoteReplacement(after)))))
                .contains(change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"400\"           | \"422\": {}, \"400\"",
                "\"note\"          | \"more\": {\"type\": \"string\"}, \"note\"",
                "[\"count\"]       | [\"count\", \"note\"]",
                "\"maxLength\": 9  | \"maxLength\": 10",
                "[\"a\", \"b\"]    | [\"a\", \"b\", \"c\"]",
                "[\"id\"]          | []",
            })
    void letsTheApiGrow(String before, String after) {
        assertThat(BreakingChanges.between(new JsonObject(DOCUMENT), new JsonObject(DOCUMENT.replace(before, after))))
                .isEmpty();
    }
}
