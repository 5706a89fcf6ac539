package vn.trucban.bot.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.trucban.bot.register.Broken;
import vn.trucban.bot.register.ChainCheck;
import vn.trucban.bot.register.RegisterConfiguration;
import vn.trucban.bot.register.RegisterEntry;
import vn.trucban.bot.register.RegisterTexts;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.notifier.settings.ConfigurationRefused;
import vn.trucban.notifier.settings.Variables;
import vn.trucban.notifier.store.StoreAlone;
import vn.trucban.notifier.store.embedded.StoreRefused;

/**
 * {@code verify-register [--entry NUMBER:DIGEST…]}: goes through the whole register of {@code MONGODB_URI}, or of the store in {@code
 * TRUCBAN_DATA_DIR} while no server has it open. Exit code 0: sound; 1: the first broken entry is named; 2: there is nothing to look at.
 */
@Command(
        name = VerifyRegisterCommand.NAME,
        description = "Kiểm tra sổ theo dõi sự cố từ mục đầu đến mục cuối; nêu mục sai đầu tiên.")
final class VerifyRegisterCommand implements Callable<Integer> {
    static final String NAME = "verify-register";

    private static final int NOTHING_TO_LOOK_AT = 2;
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18}):([0-9a-f]{8,64})");

    @Option(
            names = "--entry",
            paramLabel = "NUMBER:DIGEST",
            description = "Mục và mã chép từ giấy (phiếu khoá sổ, tin nhắn): kiểm tra mục đó trong kho đúng là mục ấy.")
    private List<String> entries = List.of();

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
        for (String entry : entries) {
            if (result.broken().isEmpty()) {
                result = new ChainCheck.Result(against(check, compact(entry)), result.end());
            }
        }
        RegisterTexts texts = new RegisterTexts(messages);
        if (result.broken().isPresent()) {
            System.out.println(texts.broken(result.broken().get()));
            return 1;
        }
        System.out.println(result.end().seq() == 0 ? messages.text("register.verify.empty") : sound(result));
        return 0;
    }

    private Optional<Broken> against(ChainCheck check, String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<Broken> broken = check.against(Long.parseLong(parts.group(1)), parts.group(2));
        if (broken.isEmpty()) {
            System.out.println(messages.text(
                    "register.verify.against", Map.of("number", parts.group(1), "digest", parts.group(2))));
        }
        return broken;
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

    /** Digests are printed in groups. */
    private static String compact(String entry) {
        return entry.replaceAll("\\s", "");
    }
}
