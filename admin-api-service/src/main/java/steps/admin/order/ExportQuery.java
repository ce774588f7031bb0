package steps.admin.order;

import io.vertx.core.http.HttpHeaders;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.partner.PartnerCall;
import steps.admin.partner.Problem;
import steps.domain.order.OrderStatus;

/**
 * Which orders a partner asks for, and how they are to look.
 *
 * @param limit how many elements at most, 0 for all
 * @param after where to go on, or null
 */
record ExportQuery(
        DateRange days,
        Set<OrderStatus> statuses,
        ExportFormat format,
        int limit,
        @Nullable ExportPlace after) {
    static final int HIGHEST_LIMIT = 10_000;

    private static final Set<OrderStatus> ALL_BUT_CANCELED = EnumSet.complementOf(EnumSet.of(OrderStatus.CANCELED));

    /** Either a query or why it is none. */
    sealed interface Reading {
        record Understood(ExportQuery query) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    static Reading of(PartnerCall call) {
        var days = DateRange.parse(call.pathParam("range"));
        if (days.isEmpty()) {
            return refused(
                    "bad_range",
                    "The range must be two days that exist, the first not after the last, such as"
                            + " 2025-10-01-2025-10-17.");
        }
        var statuses = statuses(call.query("status"));
        if (statuses.isEmpty()) {
            return refused(
                    "bad_status", "Each status must be paid, shipped, delivered or canceled, with commas between.");
        }
        var limit = limit(call.query("limit"));
        if (limit.isEmpty()) {
            return refused("bad_limit", "The limit must be a number from 1 to " + HIGHEST_LIMIT + ".");
        }
        var after = last(call.query("after"));
        var place = after.flatMap(ExportPlace::parse);
        if (after.isPresent() && place.isEmpty()) {
            return refused("bad_after", "The value of after must come from the Link of the page before.");
        }
        var named = last(call.query("format"));
        if (named.isPresent() && ExportFormat.named(named.get()).isEmpty()) {
            return refused("bad_format", "The format must be json, csv or excel.");
        }
        return named.or(() -> Optional.of(""))
                .flatMap(name -> format(name, call))
                .<Reading>map(format -> new Reading.Understood(
                        new ExportQuery(days.get(), statuses.get(), format, limit.get(), place.orElse(null))))
                .orElseGet(() ->
                        new Reading.Refused(Problem.notAcceptable("Orders are told as application/json or text/csv.")));
    }

    /** A part of it is asked for, which fits into memory. */
    boolean isPage() {
        return limit > 0;
    }

    String[] statusCodes() {
        return statuses.stream().map(OrderStatus::code).toArray(String[]::new);
    }

    /** What makes two answers the same as long as the orders are. */
    String words() {
        return days + " " + new TreeSet<>(statuses) + " " + format + " " + after;
    }

    /** The address of the page that begins there; with the format, which the header of the next call might name otherwise. */
    String addressOf(ExportPlace next) {
        var status = statuses.equals(ALL_BUT_CANCELED)
                ? ""
                : "status=" + Stream.of(statusCodes()).collect(Collectors.joining(",")) + "&";
        return "/order/%s-%s?%sformat=%s&limit=%d&after=%s"
                .formatted(days.first(), days.last(), status, format.code(), limit, next.written());
    }

    private static Optional<ExportFormat> format(String name, PartnerCall call) {
        return name.isEmpty()
                ? ExportFormat.accepted(call.request().headers().getAll(HttpHeaders.ACCEPT))
                : ExportFormat.named(name);
    }

    private static Optional<Set<OrderStatus>> statuses(List<String> values) {
        if (values.isEmpty()) {
            return Optional.of(ALL_BUT_CANCELED);
        }
        var found = values.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(OrderStatus::ofCode)
                .toList();
        return found.stream().allMatch(Optional::isPresent)
                ? Optional.of(found.stream().map(Optional::get).collect(Collectors.toCollection(TreeSet::new)))
                : Optional.empty();
    }

    private static Optional<Integer> limit(List<String> values) {
        return last(values).isEmpty()
                ? Optional.of(0)
                : last(values)
                        .filter(value -> value.matches("[0-9]{1,5}"))
                        .map(Integer::valueOf)
                        .filter(limit -> limit >= 1 && limit <= HIGHEST_LIMIT);
    }

    private static Optional<String> last(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    private static Reading refused(String code, String detail) {
        return new Reading.Refused(Problem.badRequest(code, detail));
    }
}
