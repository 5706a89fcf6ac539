package vn.trucban.bot.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;

/**
 * The programs in the same jar: {@code triage}, {@code check-content}, {@code copy-content}, {@code demo}, {@code report},
 * {@code verify-register}.
 */
@Command(name = "trucban", description = "Trực Ban. Không có tham số: chạy máy chủ.")
public final class Programs {
    private static final Set<String> HELP = Set.of("help", "--help", "-h");
    private static final Set<String> VERSION = Set.of("version", "--version", "-V");
    /** What the server's framework takes without a value; all else of its options is {@code --name=value}. */
    private static final Set<String> SERVER = Set.of("--debug", "--trace");

    private static final Map<String, Supplier<Callable<Integer>>> PROGRAMS = programs();

    private static Map<String, Supplier<Callable<Integer>>> programs() {
        Map<String, Supplier<Callable<Integer>>> programs = new LinkedHashMap<>();
        programs.put("triage", TriageCommand::new);
        programs.put("check-content", CheckContentCommand::new);
        programs.put("copy-content", CopyContentCommand::new);
        programs.put("demo", DemoCommand::new);
        programs.put("report", ReportCommand::new);
        programs.put(VerifyRegisterCommand.NAME, VerifyRegisterCommand::new);
        return programs;
    }

    /**
     * True where the first argument is not one of the server's own options ({@code --name=value}): it names a program, or {@link #run} says
     * that it does not. A slip must not start a server.
     */
    public static boolean takes(String name) {
        return !(name.startsWith("--") && name.contains("=")) && !SERVER.contains(name);
    }

    private static boolean knows(String name) {
        return PROGRAMS.containsKey(name) || HELP.contains(name) || VERSION.contains(name);
    }

    /** Runs the program and answers its exit code: 0 done, 1 it found problems, 2 wrong usage. */
    public static int run(String[] args) {
        if (VERSION.contains(args[0])) {
            System.out.println(version());
            return 0;
        }
        boolean help = HELP.contains(args[0]);
        CommandLine line = new CommandLine(new Programs());
        // why only the one that is asked for: looking at what the others take is a tenth of a short program
        PROGRAMS.entrySet().stream()
                .filter(each -> help || !knows(args[0]) || each.getKey().equals(args[0]))
                .forEach(each ->
                        line.addSubcommand(each.getKey(), each.getValue().get()));
        Messages messages = MessagesFile.builtIn("system");
        new SpokenUsage(messages).of(line);
        if (!knows(args[0])) {
            System.err.println(messages.text("system.programs.unknown", Map.of("name", args[0])));
            line.usage(System.err);
            return CommandLine.ExitCode.USAGE;
        }
        if (help) {
            line.usage(System.out);
            return 0;
        }
        if (args.length > 1 && HELP.contains(args[1])) {
            line.getSubcommands().get(args[0]).usage(System.out);
            return 0;
        }
        if (args[0].equals(VerifyRegisterCommand.NAME)) {
            // why: it opens a store without the server that keeps the logs quiet, and scripts read what it prints.
            LoggingSystem.get(Programs.class.getClassLoader())
                    .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
        }
        return line.execute(args);
    }

    private static String version() {
        return Optional.ofNullable(Programs.class.getPackage().getImplementationVersion())
                .orElseGet(() -> MessagesFile.builtIn("system").text("system.programs.unpacked"));
    }
}
