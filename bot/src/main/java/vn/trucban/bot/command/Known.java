package vn.trucban.bot.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.trucban.bot.incident.Happening;
import vn.trucban.bot.incident.Incident;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.Moments;

/**
 * What goes upwards about a disaster besides what its board did: the report, the dangers named since, the notices to the public.
 *
 * @param issued warnings of its kind
 */
public record Known(Incident incident, List<Warning> issued, Content content, Instant now) {
    public Known {
        issued = List.copyOf(issued);
    }

    List<String> cries() {
        return new Reported(incident, content).formally(now);
    }

    List<String> notices() {
        return new Aired(issued, content.messages()).lines();
    }

    Map<String, Object> values(Messages messages) {
        Moments moments = new Moments(messages);
        Map<String, Object> values = new HashMap<>();
        values.put("words", new Happening(incident, content).quoted());
        values.put("opened", moments.full(incident.openedAt()));
        values.put("now", moments.full(now));
        values.put("cries", list("cries", cries(), messages));
        values.put("notices", list("notices", notices(), messages));
        return values;
    }

    private static String list(String key, List<String> lines, Messages messages) {
        return lines.isEmpty()
                ? messages.text("command.report.empty." + key)
                : messages.text(
                        "command.report." + key,
                        Map.of("list", lines.stream().map(one -> "- " + one).collect(Collectors.joining("\n"))));
    }
}
