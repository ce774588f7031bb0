package steps.sandbox.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Inserts categories with their products and pictures. */
record CatalogWriter(PreparedStatement category, PreparedStatement product) {
    private static final String CATEGORY = "insert into category (title, position) values (?, ?) returning id";

    private static final String PRODUCT = """
            with picture as (
              insert into media (kind, file_name, content) values ('photo', ?, ?) returning id
            )
            insert into product (category_id, title, description, price, code, stock, media_id)
            select ?, ?, ?, ?, ?, ?, id from picture
            """;

    static void write(Connection connection, List<DemoCategory> categories) throws SQLException {
        try (PreparedStatement category = connection.prepareStatement(CATEGORY);
                PreparedStatement product = connection.prepareStatement(PRODUCT)) {
            new CatalogWriter(category, product).write(categories);
        }
    }

    private void write(List<DemoCategory> categories) throws SQLException {
        for (int position = 0; position < categories.size(); position++) {
            DemoCategory shelf = categories.get(position);
            long id = add(shelf.title(), position + 1);
            for (DemoProduct article : shelf.products()) {
                add(id, article);
            }
        }
    }

    private long add(String title, int position) throws SQLException {
        category.setString(1, title);
        category.setInt(2, position);
        try (ResultSet row = category.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void add(long categoryId, DemoProduct article) throws SQLException {
        product.setString(1, article.picture());
        product.setBytes(2, article.pictureBytes());
        product.setLong(3, categoryId);
        product.setString(4, article.title());
        product.setString(5, article.description());
        product.setLong(6, article.price());
        product.setString(7, article.code());
        product.setInt(8, article.stock());
        product.executeUpdate();
    }
}
