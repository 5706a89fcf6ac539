package vn.trucban.bot.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import vn.trucban.notifier.channel.telegram.FakeTelegram;

/** The application in a process of its own, on an embedded store on disk, with a Telegram of this machine. */
final class RunningTrucBan implements AutoCloseable {
    private static final String SECRET = "bi-mat-cua-webhook";
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final List<String> OURS =
            List.of("TRUCBAN_", "TELEGRAM_", "ZALO_", "FACEBOOK_", "MONGODB_", "SERVER_", "SPRING_");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final URI base;

    private RunningTrucBan(Process process, int port) {
        this.process = process;
        this.base = URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Starts it and waits until it says that it is healthy.
     *
     * @param home holds {@code data}, {@code staff.yaml} where there is one, and the log
     */
    static RunningTrucBan start(Path home, FakeTelegram telegram) {
        return start(home, telegram, java("-Xmx700m", "-XX:TieredStopAtLevel=1"));
    }

    /** As {@link #start(Path, FakeTelegram)} with a Java command of the caller's. */
    static RunningTrucBan start(Path home, FakeTelegram telegram, List<String> java) {
        List<String> command = new ArrayList<>(java);
        command.addAll(List.of("-cp", programClassPath(), "vn.trucban.bot.TrucBan"));
        return start(
                command,
                home,
                Map.of(
                        "TELEGRAM_BOT_TOKEN",
                        "1:bench",
                        "TELEGRAM_API_URL",
                        telegram.url(),
                        "TELEGRAM_MODE",
                        "webhook",
                        "TELEGRAM_WEBHOOK_SECRET",
                        SECRET));
    }

    /** Starts a command that is this program, and waits until it says that it is healthy. */
    static RunningTrucBan start(List<String> command, Path home, Map<String, String> settings) {
        int port = freePort();
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("log.txt").toFile()));
        Map<String, String> environment = program.environment();
        environment.keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
        environment.putAll(settings);
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("TRUCBAN_DATA_DIR", home.resolve("data").toString());
        if (Files.exists(home.resolve("staff.yaml"))) {
            environment.put("TRUCBAN_STAFF_FILE", home.resolve("staff.yaml").toString());
        }
        try {
            RunningTrucBan running = new RunningTrucBan(program.start(), port);
            running.awaitHealthy();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        return command;
    }

    /** What the tests run on, without the tests: their configurations are none of the program's. */
    static String programClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .filter(entry -> !entry.matches(".*target-quick/\\w+-test"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitHealthy() {
        Awaitility.await("healthy")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(LONGEST_START)
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("ended with " + process.exitValue());
                    }
                    return healthy();
                });
    }

    private boolean healthy() throws InterruptedException {
        try {
            HttpRequest asked = HttpRequest.newBuilder(base.resolve("/actuator/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Posts an update as Telegram does. @return the status. Fails with {@link IOException} where the program is gone. */
    int post(JsonNode update) throws IOException, InterruptedException {
        HttpRequest posted = HttpRequest.newBuilder(base.resolve("/webhooks/telegram"))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
                .timeout(Duration.ofSeconds(60))
                .POST(HttpRequest.BodyPublishers.ofString(update.toString()))
                .build();
        return http.send(posted, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Processor time used so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        await(Duration.ofSeconds(30));
    }

    /** Ctrl-C or a service manager's stop. @return the exit code; 143 for SIGTERM */
    int stop(Duration within) {
        process.destroy();
        await(within);
        return process.exitValue();
    }

    private void await(Duration within) {
        try {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("still running after " + within);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
