package vn.trucban.notifier.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of the test class path in a small process of its own, for tests of what dies with a process. */
public final class ChildJvm {
    private ChildJvm() {}

    /** Starts it; its log goes beside the test run's. */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return start(command(main, arguments));
    }

    /** As {@link #start}, where no file can grow beyond this size: a full disk. */
    public static Process startOnFullDisk(int kilobytes, Class<?> main, String... arguments) throws IOException {
        List<String> limited =
                new ArrayList<>(List.of("bash", "-c", "ulimit -S -f " + kilobytes + "; exec \"$@\"", "limited"));
        limited.addAll(command(main, arguments));
        return start(limited);
    }

    /** After {@link #startOnFullDisk}: files can grow again. */
    public static void roomAgain(Process limited) throws IOException, InterruptedException {
        int answer = new ProcessBuilder("prlimit", "--pid", Long.toString(limited.pid()), "--fsize=unlimited:")
                .start()
                .waitFor();
        if (answer != 0) {
            throw new IOException("prlimit answered " + answer);
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dtrucban.test.run=" + System.getProperty("trucban.test.run", "manual") + "-child",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
