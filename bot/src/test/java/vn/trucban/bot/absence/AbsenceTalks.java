package vn.trucban.bot.absence;

import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.talk.Talk;

/** For tests of whole conversations. */
public final class AbsenceTalks {
    private AbsenceTalks() {}

    public static Talk of(StaffDesk staff) {
        return new AbsenceTalk(staff);
    }
}
