package steps.story.stage;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;
import steps.testing.Async;

/** The temperature where the people of stories walk, whatever an earlier story has left there. */
@Singleton
public class Weather {
    private static final WeatherCell HERE = WeatherCell.at(55.75, 37.6);

    private final Stage stage;
    private final WeatherCells cells;

    Weather(Stage stage, WeatherCells cells) {
        this.stage = stage;
        this.cells = cells;
    }

    /** In the sandbox, too: the bot fetches what is wanted and not there yet. */
    public void is(int celsius) {
        stage.temperature(celsius);
        Async.await(() -> cells.want(List.of(HERE)).chain(() -> cells.store(HERE, BigDecimal.valueOf(celsius))));
    }
}
