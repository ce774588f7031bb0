package steps.sandbox.entities;

/** A mark whose end has not been found yet; {@code offset} counts in the result, {@code byteOffset} in the source. */
record MarkdownOpen(MarkdownKind kind, String argument, int offset, int byteOffset) {}
