package vn.trucban.bot.command;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/** What the public was warned of while a disaster went on, a line each. */
public final class Aired {
    private final List<Warning> issued;
    private final Messages messages;

    /** @param issued in any order */
    public Aired(List<Warning> issued, Messages messages) {
        this.issued = issued.stream().sorted(Comparator.comparing(Warning::at)).toList();
        this.messages = messages;
    }

    /** Oldest first. */
    public List<String> lines() {
        Moments moments = new Moments(messages);
        return issued.stream().map(one -> line(one, moments)).toList();
    }

    private String line(Warning one, Moments moments) {
        Map<String, Object> values = Map.of("serial", one.serial(), "name", one.name(), "at", moments.full(one.at()));
        return one.cleared()
                .map(clear -> messages.text(
                        "command.notice-cleared",
                        Map.of(
                                "serial", one.serial(),
                                "name", one.name(),
                                "at", moments.full(one.at()),
                                "clear", clear.serial(),
                                "cleared", moments.full(clear.at()))))
                .orElseGet(() -> messages.text(one.open() ? "command.notice-open" : "command.notice-over", values));
    }
}
