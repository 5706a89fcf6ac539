package vn.trucban.bot.cli;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.trucban.content.messages.MessagesFile;

/**
 * The programs in the same jar: {@code triage}, {@code check-content}, {@code copy-content}, {@code demo}, {@code report},
 * {@code verify-register}.
 */
@Command(
        name = "trucban",
        subcommands = {
            TriageCommand.class,
            CheckContentCommand.class,
            CopyContentCommand.class,
            DemoCommand.class,
            ReportCommand.class,
            VerifyRegisterCommand.class
        },
        description = "Trực Ban. Không có tham số: chạy máy chủ.")
public final class Programs {
    /**
     * True where the first argument is not one of the server's own options ({@code --…}): it names a program, or {@link #run} says that it
     * does not. A slip must not start a server.
     */
    public static boolean takes(String name) {
        return !name.startsWith("--") || knows(name);
    }

    private static boolean knows(String name) {
        return Set.of(
                        "triage",
                        "check-content",
                        "copy-content",
                        "demo",
                        "report",
                        VerifyRegisterCommand.NAME,
                        "help",
                        "--help",
                        "-h")
                .contains(name);
    }

    /** Runs the program and answers its exit code: 0 done, 1 it found problems, 2 wrong usage. */
    public static int run(String[] args) {
        boolean help = Set.of("help", "--help", "-h").contains(args[0]);
        CommandLine line = new CommandLine(new Programs());
        if (!knows(args[0])) {
            System.err.println(MessagesFile.builtIn("system").text("system.programs.unknown", Map.of("name", args[0])));
            line.usage(System.err);
            return CommandLine.ExitCode.USAGE;
        }
        if (help) {
            line.usage(System.out);
            return 0;
        }
        if (args[0].equals(VerifyRegisterCommand.NAME)) {
            // why: it opens a store without the server that keeps the logs quiet, and scripts read what it prints.
            LoggingSystem.get(Programs.class.getClassLoader())
                    .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        }
        return line.execute(args);
    }
}
