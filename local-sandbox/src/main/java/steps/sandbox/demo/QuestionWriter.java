package steps.sandbox.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Inserts questions with their answers, in their order. */
final class QuestionWriter {
    private static final String ITEM =
            "insert into faq_item (language, question, answer, position) values (?, ?, ?, ?)";

    private QuestionWriter() {}

    static void write(Connection connection, List<DemoQuestion> questions) throws SQLException {
        try (PreparedStatement item = connection.prepareStatement(ITEM)) {
            for (int position = 0; position < questions.size(); position++) {
                DemoQuestion one = questions.get(position);
                item.setString(1, one.language());
                item.setString(2, one.question());
                item.setString(3, one.answer());
                item.setInt(4, position + 1);
                item.executeUpdate();
            }
        }
    }
}
