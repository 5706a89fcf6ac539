package vn.trucban.bot.drill;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.Staff;

/** Those who prepare, confirm and judge a drill: its planner and its observers; any leader once its planner has left the staff. */
final class DirectingStaff {
    private DirectingStaff() {}

    static boolean includes(Drill drill, PersonId who, Staff staff) {
        return drill.leads(who) || orphaned(drill, staff) && leader(who, staff);
    }

    /** Who may know of it before it begins. */
    static boolean knows(Drill drill, PersonId who, Staff staff) {
        return drill.knows(who) || includes(drill, who, staff);
    }

    /** Who hears how it stands. Of leaders in the planner's stead those who do not play, so that a surprise stays one. */
    static Set<PersonId> told(Drill drill, Staff staff) {
        Set<PersonId> told = new LinkedHashSet<>(List.of(drill.planner().id()));
        drill.cast().observers().forEach(one -> told.add(one.id()));
        if (orphaned(drill, staff)) {
            staff.with(Role.LEADER).stream()
                    .map(Person::id)
                    .filter(one -> !drill.surprise() || drill.cast().player(one).isEmpty())
                    .forEach(told::add);
        }
        return told;
    }

    private static boolean orphaned(Drill drill, Staff staff) {
        return staff.person(drill.planner().id()).filter(Person::active).isEmpty();
    }

    private static boolean leader(PersonId who, Staff staff) {
        return staff.person(who)
                .filter(one -> one.active() && one.is(Role.LEADER))
                .isPresent();
    }
}
