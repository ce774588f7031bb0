package steps.sandbox.launch;

import java.util.List;
import java.util.Map;

/** A process that does one thing and ends. */
record Command(List<String> line, Map<String, String> environment) {}
