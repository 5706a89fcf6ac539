package vn.trucban.bot.command;

import java.util.Map;
import java.util.Optional;

/** What became of a wish: the command as it is now, or why not. */
public record Outcome(Optional<Command> command, Optional<Refusal> refusal) {
    static Outcome done(Command command) {
        return new Outcome(Optional.of(command), Optional.empty());
    }

    static Outcome no(String key) {
        return new Outcome(Optional.empty(), Optional.of(Refusal.of(key)));
    }

    static Outcome no(String key, Map<String, ?> values) {
        return new Outcome(Optional.empty(), Optional.of(new Refusal(key, values)));
    }
}
