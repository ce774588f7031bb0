package steps.admin.panel.account;

/** Whoever knocks, as the network tells it. */
public record Visitor(String address, String agent) {}
