package io.dragoman.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Dragoman. */
@SpringBootApplication
public class DragomanApplication {

    public static void main(String[] args) {
        SpringApplication.run(DragomanApplication.class, args);
    }
}
