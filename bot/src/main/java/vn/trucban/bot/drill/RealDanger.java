package vn.trucban.bot.drill;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.Cries;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;

/** What is really going on that no drill may be mixed with: a disaster, somebody in danger, an emergency notice in force. */
public record RealDanger(IncidentDesk incidents, BroadcastDesk notices, Supplier<Content> content)
        implements Supplier<Optional<String>> {
    @Override
    public Optional<String> get() {
        Messages messages = content.get().messages();
        return incidents.open().stream()
                .filter(incident -> !incident.id().exercise() && incident.going())
                .flatMap(incident -> words(incident).stream())
                .findFirst()
                .or(() -> notice(messages));
    }

    /** What happens and where, in the words of whoever reported it: forty people read it and have to know. */
    private Optional<String> words(Incident incident) {
        Messages messages = content.get().messages();
        Happening happening = new Happening(incident, content.get());
        String code = incident.id().code(incident.number(), messages);
        if (incident.playbook().id() == PlaybookId.DISASTER) {
            return Optional.of(messages.text("drill.danger.disaster", Map.of("code", code, "what", happening.told())));
        }
        return !incident.hurried()
                ? Optional.empty()
                : Optional.of(messages.text(
                        "drill.danger.hurried",
                        Map.of("code", code, "words", cried(incident).orElseGet(happening::words))));
    }

    /** What was reported may have been harmless: it is in danger by what was written or pressed last. */
    private Optional<String> cried(Incident incident) {
        return new Cries(incident, content.get())
                .all().stream().filter(cry -> !cry.good()).map(Cries.Cry::words).reduce((one, later) -> later);
    }

    private Optional<String> notice(Messages messages) {
        return notices.inForce().stream()
                .filter(notice -> notice.level() == Level.EMERGENCY && !notice.drill())
                // why: what says that it is over, or takes it back, holds for a day and is no danger
                .filter(notice -> !Fact.over(notice)
                        && notice.link()
                                .filter(link -> link.kind().disregards())
                                .isEmpty())
                .findFirst()
                .map(Broadcast::serial)
                .map(serial -> messages.text("drill.danger.notice", Map.of("serial", serial.value())));
    }
}
