package vn.trucban.bot.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trucban.bot.document.PapersAhead;
import vn.trucban.bot.report.Asked;
import vn.trucban.bot.report.Leads;
import vn.trucban.bot.report.Material;
import vn.trucban.bot.report.Period;
import vn.trucban.bot.report.ReportAddress;
import vn.trucban.bot.report.ReportDesk;
import vn.trucban.bot.report.SliceOf;
import vn.trucban.bot.settings.BotSettings;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.library.ContentRefused;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.embedded.StoreRefused;

/**
 * {@code report --quarter 2026Q4 --out DIR}, or {@code --from 2026-10-01 --to 2026-12-14}: the report of the period as DOCX and XLSX, and
 * the log of its incidents as XLSX. Answers 0 when they are written, 1 when they cannot be, 2 when what was asked for is not understood.
 */
@Command(name = "report", description = "Lập báo cáo quý (hoặc từ ngày đến ngày): tệp DOCX, XLSX và sổ theo dõi.")
final class ReportCommand implements Callable<Integer> {
    @Option(names = "--quarter", paramLabel = "2026Q4", description = "Quý cần báo cáo; không ghi thì lấy quý này")
    private String quarter = "";

    @Option(names = "--from", paramLabel = "NGÀY", description = "Ngày đầu, ví dụ 2026-10-01")
    private String from = "";

    @Option(names = "--to", paramLabel = "NGÀY", description = "Ngày cuối, ví dụ 2026-12-14")
    private String to = "";

    @Option(names = "--out", paramLabel = "THƯ-MỤC", defaultValue = ".", description = "Thư mục để ghi các tệp")
    private String out;

    @Option(names = "--no-log", description = "Không kèm sổ theo dõi")
    private boolean withoutLog;

    private final UnaryOperator<String> environment;

    ReportCommand() {
        this(System::getenv);
    }

    ReportCommand(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Variables variables = new Variables(environment::apply);
        try {
            BotSettings settings = BotSettings.read(variables);
            getReadyAhead();
            Optional<ContentLibrary> own = settings.contentDir().map(dir -> ContentLibrary.open(Optional.of(dir)));
            return ReportProgramConfiguration.run(
                    variables,
                    () -> own.orElseGet(ContentLibrary::builtIn),
                    ReportProgramConfiguration.clock(),
                    desk -> write(desk.leading(Leads.fromPaper(settings.publicUrl())), settings));
        } catch (ConfigurationRefused refused) {
            System.err.println(refused.sentence(MessagesFile.builtIn("system")::text));
            return 1;
        } catch (ContentRefused refused) {
            System.err.println(refused.getMessage());
            return say(1, "report.program.content", Map.of());
        } catch (StoreRefused refused) {
            boolean inUse = refused.reason() == StoreRefused.Reason.IN_USE;
            String key = inUse ? "report.program.in-use" : refused.reason().messageKey();
            return say(1, key, Map.of("place", refused.place()));
        } catch (ReportProgramConfiguration.StoreAway away) {
            return say(1, "report.program.store-away", Map.of());
        }
    }

    /** On a second core while the store opens and the incidents are read. What fails here fails again where it is needed. */
    private static void getReadyAhead() {
        Thread ahead = new Thread(
                () -> {
                    ContentLibrary.builtIn();
                    PapersAhead.write();
                },
                "ahead");
        ahead.setDaemon(true);
        ahead.setUncaughtExceptionHandler((thread, failure) -> {});
        ahead.start();
    }

    private int write(ReportDesk desk, BotSettings settings) throws IOException {
        Asked asked = desk.asked(quarter, from, to);
        if (asked.refusal().isPresent()) {
            return say(2, asked.refusal().get(), Map.of());
        }
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return 1;
        }
        Period period = asked.period().orElseThrow();
        Material material = desk.material(period);
        Function<SliceOf, String> links = of -> settings.publicUrl() + ReportAddress.behind(of);
        CompletableFuture<byte[]> drawn = CompletableFuture.supplyAsync(() -> book(desk, material, links));
        try {
            Path letter = folder.get().resolve("bao-cao-" + period.key() + ".docx");
            Files.write(letter, desk.sentLetter(period).orElseGet(() -> desk.letter(material)));
            made(letter);
            Path book = folder.get().resolve("bao-cao-" + period.key() + ".xlsx");
            Files.write(book, drawn.join());
            made(book);
            if (!withoutLog) {
                Path log = folder.get().resolve("so-theo-doi-" + period.key() + ".xlsx");
                try (OutputStream file = Files.newOutputStream(log)) {
                    desk.log(period, file);
                }
                made(log);
            }
        } catch (IOException notWritable) {
            return say(1, "report.program.folder", Map.of("folder", folder.get()));
        }
        if (material.figures().count() == 0) {
            say(0, "report.program.empty", Map.of("period", period.key()));
        }
        return 0;
    }

    /** why in memory: it is drawn on a second core, while the letter is. */
    private static byte[] book(ReportDesk desk, Material material, Function<SliceOf, String> links) {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try {
            desk.book(material, links, book);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return book.toByteArray();
    }

    private Optional<Path> folder() {
        try {
            Path path = Path.of(out);
            if (Files.exists(path) && !Files.isDirectory(path)) {
                say(1, "report.program.not-a-folder", Map.of("folder", out));
                return Optional.empty();
            }
            return Optional.of(Files.createDirectories(path));
        } catch (IOException | InvalidPathException cannotBe) {
            say(1, "report.program.folder", Map.of("folder", out));
            return Optional.empty();
        }
    }

    private static void made(Path file) {
        System.out.println(text("report.program.made", Map.of("file", file)));
    }

    private static int say(int code, String key, Map<String, ?> values) {
        System.err.println(text(key, values));
        return code;
    }

    /** The program's own words: the commune's content may be what is wrong. */
    private static String text(String key, Map<String, ?> values) {
        return MessagesFile.builtIn(key.substring(0, key.indexOf('.'))).text(key, values);
    }
}
