package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import steps.admin.panel.page.MenuSource;
import steps.admin.partner.PartnerTest;

/** The menu of the panel stands the same after every start. */
@PartnerTest
class MenuTest {
    @Inject
    @All
    List<MenuSource> sources;

    @Test
    void noTwoEntriesShareAPlace() {
        var places = sources.stream()
                .flatMap(source -> source.menu().stream())
                .map(entry -> entry.group() + " " + entry.position())
                .toList();
        assertThat(places).isNotEmpty().doesNotHaveDuplicates();
    }
}
