package io.dragoman.server;

import io.dragoman.server.settings.DragomanSettings;
import io.dragoman.server.settings.ExtractionSettings;
import io.dragoman.server.settings.FollowUpSettings;
import io.dragoman.server.settings.InquirySettings;
import io.dragoman.server.settings.IntakeSettings;
import io.dragoman.server.settings.SettingsCheck;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts Dragoman. */
@SpringBootApplication(scanBasePackages = {"io.dragoman.server", "io.dragoman.gateway"})
@EnableConfigurationProperties({
    DragomanSettings.class,
    ExtractionSettings.class,
    FollowUpSettings.class,
    InquirySettings.class,
    IntakeSettings.class
})
public class DragomanApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(DragomanApplication.class);
        application.addInitializers(new SettingsCheck());
        application.run(arguments);
    }
}
