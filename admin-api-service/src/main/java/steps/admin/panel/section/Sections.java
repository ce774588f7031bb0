package steps.admin.panel.section;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All sections there are. */
@ApplicationScoped
public class Sections {
    private final List<Section> sections;

    Sections(@All List<Section> sections) {
        this.sections = sections;
    }

    public Optional<Section> named(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    public List<Section> all() {
        return sections;
    }
}
