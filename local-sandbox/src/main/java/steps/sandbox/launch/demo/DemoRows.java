package steps.sandbox.launch.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import steps.sandbox.demo.DemoCategory;
import steps.sandbox.demo.DemoContent;
import steps.sandbox.demo.DemoPromoGroup;

/** The kinds of demo content that are rows of the product's tables, written by one transaction each. */
enum DemoRows {
    CATALOG(DemoMark.CATALOG, "category, product", "no products, since the catalog is not empty") {
        @Override
        void write(Connection connection) throws SQLException {
            DemoContent.writeCatalog(connection);
        }

        @Override
        String written() {
            List<DemoCategory> categories = DemoContent.categories();
            int products = categories.stream()
                    .mapToInt(category -> category.products().size())
                    .sum();
            return products + " products in " + categories.size() + " categories";
        }
    },
    PROMO_CODES(DemoMark.PROMO_CODES, "promo_group, promo_code", "no promo codes, since there are some already") {
        @Override
        void write(Connection connection) throws SQLException {
            DemoContent.writePromoCodes(connection);
        }

        @Override
        String written() {
            List<DemoPromoGroup> groups = DemoContent.promoGroups();
            int codes = groups.stream().mapToInt(group -> group.codes().size()).sum();
            return codes + " promo codes in " + groups.size() + " groups";
        }
    },
    QUESTIONS(DemoMark.QUESTIONS, "faq_item", "no questions, since there are some already") {
        @Override
        void write(Connection connection) throws SQLException {
            DemoContent.writeQuestions(connection);
        }

        @Override
        String written() {
            return DemoContent.questions().size() + " questions";
        }
    };

    private final DemoMark mark;
    private final String tables;
    private final String theirs;

    DemoRows(DemoMark mark, String tables, String theirs) {
        this.mark = mark;
        this.tables = tables;
        this.theirs = theirs;
    }

    abstract void write(Connection connection) throws SQLException;

    /** What is said when they are there. */
    abstract String written();

    /** What is said when somebody has some of their own. */
    String theirs() {
        return theirs;
    }

    DemoMark mark() {
        return mark;
    }

    /** Nobody of whom may have a row for these to be written. */
    List<String> tables() {
        return List.of(tables.split(", "));
    }
}
