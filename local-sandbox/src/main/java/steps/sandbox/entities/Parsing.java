package steps.sandbox.entities;

import steps.sandbox.refusals.Refusal;

/** Makes the refusals of all parsers. */
final class Parsing {
    private Parsing() {}

    static Refusal cannot(String what) {
        return Refusal.badRequest("can't parse entities: " + what);
    }
}
