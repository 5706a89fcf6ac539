package vn.trucban.bot.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trucban.bot.register.Broken;
import vn.trucban.bot.register.ChainCheck;
import vn.trucban.bot.register.RegisterConfiguration;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterTexts;
import vn.trucban.bot.register.Seal;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.StoreAlone;
import vn.trucban.notifier.store.embedded.StoreRefused;

/**
 * {@code verify-register [--entry NUMBER:DIGEST…] [--seal 2026Q3:DIGEST…]}: goes through the whole register of {@code MONGODB_URI}, or of the store in {@code
 * TRUCBAN_DATA_DIR} while no server has it open. Exit code 0: sound; 1: the first broken entry is named; 2: there is nothing to look at.
 */
@Command(
        name = VerifyRegisterCommand.NAME,
        description = "Kiểm tra sổ theo dõi sự cố từ mục đầu đến mục cuối; nêu mục sai đầu tiên.")
final class VerifyRegisterCommand implements Callable<Integer> {
    static final String NAME = "verify-register";

    private static final int NOTHING_TO_LOOK_AT = 2;
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18}):([0-9a-f]{8,64})");
    private static final Pattern SEAL = Pattern.compile("(\\d{4}Q[1-4]):([0-9a-f]{8,64})");

    @Option(
            names = "--entry",
            paramLabel = "SỐ-MỤC:MÃ",
            description = "Mục và mã của mục, chép từ lần kiểm tra trước: kiểm tra mục đó trong kho đúng là mục ấy.")
    private List<String> entries = List.of();

    @Option(
            names = "--seal",
            paramLabel = "2026Q3:MÃ",
            description =
                    "Quý và mã khoá sổ chép từ biên bản khoá sổ đã ký: kiểm tra quý đó trong kho đúng là quý đã khoá.")
    private List<String> seals = List.of();

    private final Variables variables;
    private final Messages messages = MessagesFile.builtIn("register");

    VerifyRegisterCommand() {
        this(new Variables(System::getenv));
    }

    VerifyRegisterCommand(Variables variables) {
        this.variables = variables;
    }

    @Override
    public Integer call() {
        if (!entries.stream().allMatch(entry -> ENTRY.matcher(compact(entry)).matches())) {
            System.err.println(messages.text("register.verify.bad-head"));
            return NOTHING_TO_LOOK_AT;
        }
        if (!seals.stream().allMatch(seal -> SEAL.matcher(compact(seal)).matches())) {
            System.err.println(messages.text("register.verify.bad-seal"));
            return NOTHING_TO_LOOK_AT;
        }
        Messages system = MessagesFile.builtIn("system");
        try (StoreAlone store = StoreAlone.open(variables).orElse(null)) {
            if (store == null) {
                String place = variables.text("TRUCBAN_DATA_DIR").orElse("./data");
                System.err.println(messages.text("register.verify.no-store", Map.of("place", place)));
                return NOTHING_TO_LOOK_AT;
            }
            return look(RegisterConfiguration.check(store));
        } catch (StoreRefused refused) {
            System.err.println(system.text(refused.reason().messageKey(), Map.of("place", refused.place())));
            return NOTHING_TO_LOOK_AT;
        } catch (ConfigurationRefused refused) {
            System.err.println(refused.sentence(system::text));
            return NOTHING_TO_LOOK_AT;
        }
    }

    private int look(ChainCheck check) {
        ChainCheck.Result result = check.whole();
        Optional<String> wrong = result.broken()
                .map(new RegisterTexts(messages)::broken)
                .or(() -> first(entries, entry -> againstEntry(check, entry)))
                .or(() -> first(seals, seal -> againstSeal(result.seals(), seal)));
        if (wrong.isPresent()) {
            System.out.println(wrong.get());
            return 1;
        }
        System.out.println(result.end().seq() == 0 ? messages.text("register.verify.empty") : sound(result));
        result.seals().forEach(seal -> System.out.println(messages.text("register.verify.seal", values(seal))));
        return 0;
    }

    private static Optional<String> first(List<String> onPaper, Function<Matcher, Optional<String>> wrong) {
        return onPaper.stream()
                .map(VerifyRegisterCommand::compact)
                .flatMap(one -> Stream.of(ENTRY, SEAL)
                        .map(form -> form.matcher(one))
                        .filter(Matcher::matches)
                        .flatMap(parts -> wrong.apply(parts).stream()))
                .findFirst();
    }

    /** What is wrong with an entry as it was written down; says so where nothing is. */
    private Optional<String> againstEntry(ChainCheck check, Matcher parts) {
        Optional<Broken> broken = check.against(Long.parseLong(parts.group(1)), parts.group(2));
        if (broken.isEmpty()) {
            System.out.println(messages.text(
                    "register.verify.against", Map.of("number", parts.group(1), "digest", parts.group(2))));
        }
        return broken.map(new RegisterTexts(messages)::broken);
    }

    /** The same of the seal on a signed sheet: a whole store put back from an old copy is sound in itself, and has other seals, or none. */
    private Optional<String> againstSeal(List<Seal> there, Matcher parts) {
        String quarter = new RegisterTexts(messages).quarter(parts.group(1));
        Optional<Seal> seal = there.stream()
                .filter(one -> one.quarter().equals(parts.group(1)))
                .findFirst();
        if (seal.isEmpty()) {
            return Optional.of(messages.text("register.verify.seal-missing", Map.of("quarter", quarter)));
        }
        if (!seal.get().digest().startsWith(parts.group(2))) {
            return Optional.of(messages.text("register.verify.seal-another", values(seal.get())));
        }
        System.out.println(messages.text("register.verify.seal-holds", values(seal.get())));
        return Optional.empty();
    }

    private Map<String, Object> values(Seal seal) {
        return Map.of(
                "quarter",
                new RegisterTexts(messages).quarter(seal.quarter()),
                "count",
                seal.entries(),
                "digest",
                RegisterTexts.grouped(seal.digest()));
    }

    private String sound(ChainCheck.Result result) {
        long count = result.end().seq();
        return messages.text(
                "register.verify.sound",
                Map.of(
                        "count",
                        count,
                        "pages",
                        (count - 1) / RegisterEntry.PAGE + 1,
                        "digest",
                        RegisterTexts.grouped(result.end().hash())));
    }

    /** Digests are printed in groups, and copied from paper by hand. */
    private static String compact(String copied) {
        String[] parts = copied.replaceAll("\\s", "").split(":", 2);
        return parts.length < 2 ? copied : parts[0].toUpperCase(Locale.ROOT) + ":" + parts[1].toLowerCase(Locale.ROOT);
    }
}
