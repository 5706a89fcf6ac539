package vn.trucban.bot.watch;

import java.util.List;
import java.util.Optional;
import vn.trucban.bot.incident.IncidentDesk;
import vn.trucban.content.library.ContentLibrary;

/** For tests of what shows failing calls: every call gets through. */
public final class NoCallsFail {
    private NoCallsFail() {}

    public static FailingCalls in(IncidentDesk incidents) {
        return new FailingCalls(incidents, List::of, id -> Optional.empty(), ContentLibrary.builtIn()::current);
    }
}
