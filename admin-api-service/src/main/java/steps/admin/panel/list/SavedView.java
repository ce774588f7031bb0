package steps.admin.panel.list;

/**
 * What somebody wants to see of a list again.
 *
 * @param query as it stands in the address, with the question mark
 */
public record SavedView(long id, String name, String query) {}
