package vn.trucban.bot.command;

import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.OutsideFact;

/** Passes on what a saved command wants told and registered. */
final class Relay {
    private final CommandStore store;
    private final IncidentDesk incidents;
    private final TellChats chats;

    Relay(CommandStore store, IncidentDesk incidents, TellChats chats) {
        this.store = store;
        this.incidents = incidents;
        this.chats = chats;
    }

    Command passOn(Command command) {
        for (int i = 0; i < command.outbox().untold().size(); i++) {
            enter(command, command.factId(i), command.outbox().untold().get(i));
        }
        command.outbox().tells().forEach(chats::tell);
        if (!command.outbox().waiting()) {
            return command;
        }
        Command passedOn = command.passedOn();
        // why: a lost race means that somebody changed it meanwhile; what waits is still there, and incident and chats
        // take each once.
        return store.save(passedOn) ? passedOn : store.find(command.incident()).orElse(passedOn);
    }

    /** The board has its incident from its beginning to its end. */
    private void enter(Command command, String id, OutsideFact fact) {
        switch (fact.kind()) {
            case COMMAND_RAISED -> incidents.commanded(command.incident(), id, fact);
            case COMMAND_ENDED ->
                incidents.stoodDown(command.incident(), id, fact, command.plan().name());
            default -> incidents.enter(command.incident(), id, fact);
        }
    }
}
