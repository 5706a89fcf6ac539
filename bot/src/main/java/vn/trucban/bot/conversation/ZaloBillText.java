package vn.trucban.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.zalo.ZaloBill;
import vn.trucban.notifier.zalo.ZaloPurse;

/** What a notice costs at Zalo, as a leader reads it before it is submitted. */
final class ZaloBillText {
    private final Situation situation;

    ZaloBillText(Situation situation) {
        this.situation = situation;
    }

    String of(ZaloBill bill, Broadcast notice) {
        List<String> lines = new ArrayList<>();
        lines.add(situation.text(
                "conversation.notice.zalo.people",
                Map.of(
                        "free", bill.free(),
                        "paid", bill.paid(),
                        "templates", bill.templates(),
                        "unreachable", bill.unreachable())));
        left(lines, "conversation.notice.zalo.package-left", bill.paid(), bill.consultation());
        left(lines, "conversation.notice.zalo.templates-left", bill.templates(), bill.templatesLeft());
        boolean emergency = notice.level() == Level.EMERGENCY;
        if (emergency && bill.shortageInEmergency() > 0) {
            lines.add(situation.text("conversation.notice.zalo.short", Map.of("count", bill.shortageInEmergency())));
        }
        if (emergency && bill.night() && bill.templates() > 0) {
            lines.add(situation.text("conversation.notice.zalo.night", Map.of("count", bill.templates())));
        }
        return String.join("\n", lines);
    }

    private void left(List<String> lines, String key, int needed, ZaloPurse.Content content) {
        if (needed > 0 && content.left().isPresent()) {
            lines.add(situation.text(key, Map.of("left", content.left().getAsInt(), "reserved", content.reserved())));
        }
    }
}
