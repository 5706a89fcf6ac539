package vn.trucban.bot.revision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.trucban.bot.incident.Tell;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Moments;
import vn.trucban.notifier.channel.Address;
import vn.trucban.notifier.channel.Button;

/** Sentences about revisions. */
public final class RevisionTexts {
    private RevisionTexts() {}

    static Tell tell(String id, Address to, String text, List<Button> buttons) {
        return new Tell(id, to, text, buttons, Optional.empty(), false, Optional.empty());
    }

    /** "8h05 ngày 21/11/2026". */
    public static String when(Revision.Entry entry, Content content) {
        return new Moments(content.messages()).full(entry.at());
    }

    /** Who changed it: a name, what somebody said of it later, or in words why nobody is named. */
    public static String who(Revision.Entry entry, Content content) {
        String key = "revision.origin." + entry.origin().name().toLowerCase(Locale.ROOT);
        return entry.by()
                .map(Revision.Author::name)
                .or(() -> entry.explained().map(said -> content.messages()
                        .text(
                                "revision.said",
                                Map.of("who", said.who(), "by", said.by().name()))))
                .orElseGet(() -> content.messages().text(key));
    }

    /** Why; empty where nobody said. */
    public static String why(Revision.Entry entry) {
        return entry.explained().map(Revision.Explained::why).orElse(entry.why());
    }
}
