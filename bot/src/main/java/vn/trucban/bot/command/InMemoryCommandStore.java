package vn.trucban.bot.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentId;

/** For tests and throw-away runs. */
public final class InMemoryCommandStore implements CommandStore {
    private final Map<IncidentId, Command> commands = new HashMap<>();

    @Override
    public synchronized boolean save(Command command) {
        Command before = commands.get(command.incident());
        boolean follows = command.version() == (before == null ? 0 : before.version()) + 1;
        if (follows) {
            commands.put(command.incident(), command);
        }
        return follows;
    }

    @Override
    public synchronized Optional<Command> find(IncidentId incident) {
        return Optional.ofNullable(commands.get(incident));
    }

    @Override
    public synchronized List<Command> live() {
        return commands.values().stream()
                .filter(Command::live)
                .sorted(Comparator.comparingInt(Command::number))
                .toList();
    }

    @Override
    public synchronized List<Command> unrelayed() {
        return commands.values().stream()
                .filter(command -> command.outbox().waiting())
                .toList();
    }

    @Override
    public synchronized List<Command> recent(int limit) {
        return commands.values().stream()
                .sorted(Comparator.comparingInt(Command::number).reversed())
                .limit(limit)
                .toList();
    }
}
