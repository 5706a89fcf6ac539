package vn.trucban.bot.adapter.telegram;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.bot.conversation.Inbound.Event;
import vn.trucban.bot.conversation.Inbox;

/** An inbox that keeps what it got, knows repeats, and refuses on request. */
final class RecordingInbox implements Inbox {
    private final List<Inbound> accepted = new CopyOnWriteArrayList<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> refusedTexts = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    @Override
    public void accept(Inbound inbound) {
        if (away || refusedTexts.contains(text(inbound))) {
            throw new IllegalStateException("refused " + text(inbound));
        }
        if (seen.add(inbound.id())) {
            accepted.add(inbound);
        }
    }

    void refuse(String text) {
        refusedTexts.add(text);
    }

    void takeAgain(String text) {
        refusedTexts.remove(text);
    }

    void storeIsAway(boolean now) {
        away = now;
    }

    List<Inbound> accepted() {
        return accepted;
    }

    List<String> texts() {
        return accepted.stream().map(RecordingInbox::text).toList();
    }

    private static String text(Inbound inbound) {
        return inbound.event() instanceof Event.Text text
                ? text.text()
                : inbound.event().toString();
    }
}
