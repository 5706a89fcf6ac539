package vn.trucban.bot.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.trucban.content.messages.Messages;

/** The programs' help, and what was wrong with a command line, in the words of content: the library speaks English of its own accord. */
final class SpokenUsage {
    private final Messages messages;

    SpokenUsage(Messages messages) {
        this.messages = messages;
    }

    /** The command and all below it; whoever calls adds subcommands first. */
    void of(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading(messages.text("system.programs.synopsis") + " ")
                .synopsisSubcommandLabel("[" + messages.text("system.programs.program") + "]")
                .commandListHeading("%n" + messages.text("system.programs.list") + "%n");
        line.setParameterExceptionHandler((refused, args) -> {
            CommandLine asked = refused.getCommandLine();
            asked.getErr().println(wrong(refused));
            asked.usage(asked.getErr());
            return CommandLine.ExitCode.USAGE;
        });
        line.getSubcommands().values().forEach(this::of);
    }

    private String wrong(ParameterException refused) {
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return messages.text(
                    "system.programs.unmatched", Map.of("words", String.join(" ", unmatched.getUnmatched())));
        }
        if (refused instanceof MissingParameterException missing) {
            List<String> names =
                    missing.getMissing().stream().map(SpokenUsage::name).toList();
            return messages.text("system.programs.missing", Map.of("names", String.join(", ", names)));
        }
        if (refused instanceof OverwrittenOptionException twice) {
            return messages.text("system.programs.twice", Map.of("name", name(twice.getOverwritten())));
        }
        return refused.getArgSpec() == null
                ? messages.text("system.programs.wrong")
                : messages.text("system.programs.value", Map.of("name", name(refused.getArgSpec())));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
