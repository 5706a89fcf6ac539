package vn.trucban.bot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import vn.trucban.bot.TrucBan;
import vn.trucban.bot.adapter.simulator.Simulator;
import vn.trucban.bot.demo.Demo;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.register.Register;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.channel.Channels;

/** {@code demo}: plays the main job on a throw-away store, whatever the environment says, and exits 0 only if every step happened. */
@Command(name = "demo", description = "Diễn thử toàn bộ việc chính trên kho dữ liệu tạm.")
final class DemoCommand implements Callable<Integer> {
    /** Everything that could reach real people or real data is switched off. */
    private static final List<String> SWITCHED_OFF = List.of(
            "MONGODB_URI",
            "TRUCBAN_CONTENT_DIR",
            "TRUCBAN_STAFF_FILE",
            "TRUCBAN_API_KEY",
            "TRUCBAN_PUBLIC_URL",
            "TELEGRAM_BOT_TOKEN",
            "ZALO_APP_ID",
            "ZALO_APP_SECRET",
            "ZALO_OA_SECRET_KEY",
            "ZALO_OA_REFRESH_TOKEN",
            "ZALO_TEMPLATE_ID",
            "ZALO_BOT_TOKEN",
            "FACEBOOK_PAGE_ID",
            "FACEBOOK_PAGE_TOKEN",
            "FACEBOOK_APP_SECRET",
            "FACEBOOK_VERIFY_TOKEN");

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("trucban-demo");
        try (ConfigurableApplicationContext app = start(folder)) {
            Demo.Parts parts = new Demo.Parts(
                    app.getBean(Simulator.class),
                    app.getBean(IncidentDesk.class),
                    app.getBean(Register.class),
                    app.getBean(BroadcastDesk.class),
                    app.getBean(Channels.class),
                    app.getBean(ContentLibrary.class).current());
            return new Demo(parts, System.out).play() ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private static ConfigurableApplicationContext start(Path folder) {
        Map<String, Object> settings = new HashMap<>();
        SWITCHED_OFF.forEach(name -> settings.put(name, ""));
        settings.put("TRUCBAN_DATA_DIR", folder.toString());
        settings.put("TRUCBAN_SINGLE_LEADER", "false");
        settings.put("TRUCBAN_SUBMIT_IMPORTANT", "leader");
        settings.put("TRUCBAN_APPROVE_IMPORTANT", "another-leader");
        settings.put("SERVER_PORT", "0");
        settings.put("server.port", "0");
        settings.put("logging.level.root", "error");
        settings.put("logging.level.vn.trucban", "error");
        settings.put(WelcomeConfiguration.QUIET, "true");
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(TrucBan.class).logStartupInfo(false).run(arguments);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
