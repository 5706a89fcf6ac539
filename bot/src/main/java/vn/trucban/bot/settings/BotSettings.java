package vn.trucban.bot.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Secret;
import vn.trucban.notifier.settings.Variables;

/**
 * What the environment says about the application.
 *
 * @param publicUrl base of links, feeds and webhooks, without a closing slash; not set: this machine, at the server's port
 * @param contentDir the commune's own content files, where there are any
 * @param staffFile people to import at start
 * @param apiKey the first API key; absent: the API is closed until one is made under {@code /admin}
 */
public record BotSettings(
        URI publicUrl, Path dataDir, Optional<Path> contentDir, Optional<Path> staffFile, Optional<Secret> apiKey) {
    /** @throws ConfigurationRefused naming the variable and the remedy */
    public static BotSettings read(Variables variables) {
        return new BotSettings(
                variables.url("TRUCBAN_PUBLIC_URL", "http://localhost:" + port(variables)),
                Path.of(variables.text("TRUCBAN_DATA_DIR").orElse("./data")),
                existing(variables, "TRUCBAN_CONTENT_DIR", true),
                existing(variables, "TRUCBAN_STAFF_FILE", false),
                variables.secret("TRUCBAN_API_KEY"));
    }

    /** Read for the links only: the server itself takes it from the framework, which also refuses a wrong one. 0 is any free port. */
    static String port(Variables variables) {
        return variables
                .text("SERVER_PORT")
                .filter(port -> port.matches("[1-9]\\d{0,4}"))
                .orElse("8080");
    }

    private static Optional<Path> existing(Variables variables, String name, boolean folder) {
        Optional<Path> path = variables.text(name).map(Path::of);
        path.filter(one -> folder ? !Files.isDirectory(one) : !Files.isRegularFile(one))
                .ifPresent(missing -> {
                    String key = folder ? "system.settings.no-folder" : "system.settings.no-file";
                    throw new ConfigurationRefused(name, key, Map.of("path", missing.toString()));
                });
        return path;
    }
}
