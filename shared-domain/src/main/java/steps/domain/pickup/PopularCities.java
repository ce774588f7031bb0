package steps.domain.pickup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import steps.platform.sql.Results;

/**
 * The cities that many people have their parcels sent to, and after them those with many pickup points. Read now and then,
 * and never while somebody waits: both readings are bounded.
 */
@Singleton
public class PopularCities {
    static final int MOST = 6;

    private static final int ORDERS = 2_000;
    private static final int POINTS = 5_000;

    private static final String CHOSEN = """
            select point.full_address
              from (select pickup_point_id from "order" where pickup_point_id is not null order by id desc limit $1) as recent
                   join pickup_point as point on point.id = recent.pickup_point_id and point.active
            """;
    private static final String OFFERED = "select full_address from pickup_point where active order by id limit $1";

    private final Pool pool;
    private volatile List<String> cities = List.of();

    PopularCities(Pool pool) {
        this.pool = pool;
    }

    /** The most popular first; none before they were read once. */
    public List<String> current() {
        return cities;
    }

    public Uni<Void> refresh() {
        return addresses(CHOSEN, ORDERS)
                .map(PopularCities::ranked)
                .chain(chosen -> chosen.size() >= MOST ? Uni.createFrom().item(chosen) : filledUp(chosen))
                .invoke(found -> cities = titles(found))
                .replaceWithVoid();
    }

    private Uni<List<CityInAddress>> filledUp(List<CityInAddress> chosen) {
        return addresses(OFFERED, POINTS).map(offered -> {
            var all = new ArrayList<>(chosen);
            ranked(offered).stream()
                    .filter(city ->
                            all.stream().noneMatch(other -> other.words().equals(city.words())))
                    .forEach(all::add);
            return all;
        });
    }

    private Uni<List<String>> addresses(String sql, int most) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(most))
                .map(rows -> Results.listOf(rows, row -> row.getString("full_address")));
    }

    private static List<String> titles(List<CityInAddress> found) {
        return found.stream().limit(MOST).map(CityInAddress::title).toList();
    }

    /** Each by the title that is used most. */
    private static List<CityInAddress> ranked(List<String> addresses) {
        Map<String, List<CityInAddress>> byCity = addresses.stream()
                .map(CityInAddress::of)
                .flatMap(Optional::stream)
                .collect(Collectors.groupingBy(CityInAddress::words));
        return byCity.values().stream()
                .sorted((one, other) -> one.size() == other.size()
                        ? one.getFirst().words().compareTo(other.getFirst().words())
                        : Integer.compare(other.size(), one.size()))
                .map(PopularCities::mostFrequent)
                .toList();
    }

    private static CityInAddress mostFrequent(List<CityInAddress> same) {
        return same.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<CityInAddress, Long>comparingByValue()
                        .thenComparing(entry -> entry.getKey().title()))
                .orElseThrow()
                .getKey();
    }
}
