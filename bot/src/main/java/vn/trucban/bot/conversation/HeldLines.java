package vn.trucban.bot.conversation;

import java.util.List;
import vn.trucban.bot.paper.PaperDesk.Entry;

/** Lines of back-entry that wait in a chat for a tap, as text: what somebody was asked about one and said is kept with it. */
final class HeldLines {
    /** Stands after the time of a line that was asked about; who types it was not asked. */
    private static final String SURELY = " !";

    private HeldLines() {}

    /** One line, which {@link #read} reads back. */
    static String written(Entry entry) {
        return entry.serial() + " " + entry.dossier() + " " + entry.at() + (entry.surely() ? SURELY : "");
    }

    static List<Entry> read(String lines) {
        return Entry.read(lines).stream().map(HeldLines::marked).toList();
    }

    private static Entry marked(Entry entry) {
        String at = entry.at().stripTrailing();
        return at.endsWith(SURELY)
                ? new Entry(
                                entry.serial(),
                                entry.dossier(),
                                at.substring(0, at.length() - SURELY.length()),
                                entry.another())
                        .sure()
                : entry;
    }
}
