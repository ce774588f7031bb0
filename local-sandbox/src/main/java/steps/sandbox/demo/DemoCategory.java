package steps.sandbox.demo;

import java.util.List;

/** A shelf of the catalog, its products in the order in which they are shown. */
public record DemoCategory(String title, List<DemoProduct> products) {
    public DemoCategory {
        products = List.copyOf(products);
    }
}
