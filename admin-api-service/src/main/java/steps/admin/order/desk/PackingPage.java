package steps.admin.order.desk;

import java.util.List;
import steps.admin.panel.list.ListPage.FilterField;
import steps.admin.panel.page.Shell;

/**
 * What has to be packed, by the point where it goes, to be printed.
 *
 * @param rest how many more there are, in a sentence, or empty
 * @param pieces how many of each product have to be fetched
 */
public record PackingPage(
        Shell shell,
        String summary,
        String printed,
        String rest,
        String list,
        List<FilterField> filters,
        List<Pieces> pieces,
        List<Point> points) {
    public PackingPage {
        filters = List.copyOf(filters);
        pieces = List.copyOf(pieces);
        points = List.copyOf(points);
    }

    /** So many of one product. */
    public record Pieces(String title, String code, String count) {}

    /** Everything that goes to one point. */
    public record Point(String address, String id, String count, List<Parcel> parcels) {
        public Point {
            parcels = List.copyOf(parcels);
        }
    }

    /** One order. */
    public record Parcel(String order, String recipient, String phone, List<String> pieces) {
        public Parcel {
            pieces = List.copyOf(pieces);
        }
    }
}
