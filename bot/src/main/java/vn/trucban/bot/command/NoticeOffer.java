package vn.trucban.bot.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.trucban.bot.incident.IncidentDesk.TellChats;
import vn.trucban.bot.incident.Tell;
import vn.trucban.bot.staff.Person;
import vn.trucban.content.library.Content;

/**
 * The button that opens a draft of the right warning, laid into the chats of whoever commands from the page: there it is written, approved
 * and sent as every other notice.
 */
public record NoticeOffer(TellChats chats, Supplier<Content> content, Clock clock) {
    /** False: the person has no chat. Asked for twice within a second, it is laid there once. */
    public boolean to(Person person, Command command) {
        CommandTexts texts = new CommandTexts(content.get().messages());
        String id = "notice-offer/" + command.incident() + "/" + clock.instant().getEpochSecond();
        String text = texts.with("command.notice-offer", command, Map.of());
        person.addresses()
                .forEach(address -> chats.tell(new Tell(
                        id,
                        address,
                        text,
                        List.of(texts.buttons().notice(command)),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        command.exercise())));
        return !person.addresses().isEmpty();
    }
}
