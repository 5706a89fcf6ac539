package vn.trucban.bot.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.trucban.bot.incident.Cries.Weight;
import vn.trucban.content.messages.Messages;

/** How grave it is to have come to a step, as content orders them: {@code incident.gravity}. */
final class Gravity {
    private final List<String> grave;
    private final List<String> good;
    private final List<String> gravestFirst;
    private final int unlisted;

    Gravity(Messages messages) {
        this.grave = steps(messages.text("incident.gravity.grave"));
        this.good = steps(messages.text("incident.gravity.good"));
        this.gravestFirst = new ArrayList<>(grave);
        gravestFirst.addAll(steps(messages.text("incident.gravity.serious")));
        this.unlisted = gravestFirst.size();
        gravestFirst.addAll(good);
    }

    private static List<String> steps(String list) {
        return Arrays.asList(list.strip().split("\\s+"));
    }

    Weight weight(String step) {
        return grave.contains(step) ? Weight.GRAVE : good.contains(step) ? Weight.GOOD : Weight.SERIOUS;
    }

    boolean lists(String step) {
        return gravestFirst.contains(step);
    }

    /** The lower the graver; a step that is not listed comes before the good news only. */
    int rank(String step) {
        int place = gravestFirst.indexOf(step);
        return place < 0 ? unlisted : place;
    }
}
