package steps.edge;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;

/** Has every line of the log made printable, whoever writes it: ours, Quarkus's and the libraries'. */
@Singleton
class PrintableLog {
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        for (Handler handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
            var formatter = handler.getFormatter();
            if (formatter != null && !(formatter instanceof PrintableFormatter)) {
                handler.setFormatter(new PrintableFormatter(formatter));
            }
        }
    }
}
