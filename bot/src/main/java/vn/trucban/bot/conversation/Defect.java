package vn.trucban.bot.conversation;

import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A mistake of the program, as told to the person it met. A store that is away is none: it is thrown on, so that the event or the effect is
 * tried again.
 */
final class Defect {
    private static final Logger LOG = LoggerFactory.getLogger(Defect.class);

    private static final List<Class<? extends RuntimeException>> OURS = List.of(
            IllegalArgumentException.class,
            IllegalStateException.class,
            NoSuchElementException.class,
            NullPointerException.class,
            IndexOutOfBoundsException.class,
            ClassCastException.class,
            ArithmeticException.class,
            UnsupportedOperationException.class,
            DateTimeException.class);

    private Defect() {}

    /** What the person reads instead; throws what is no defect. Logs where it happened and never what was written. */
    static List<Say> apology(RuntimeException failed, String doing, Situation situation) {
        if (OURS.stream().noneMatch(kind -> kind.isInstance(failed))) {
            throw failed;
        }
        StackTraceElement[] trace = failed.getStackTrace();
        LOG.error(
                "defect while {}: {} at {}",
                doing,
                failed.getClass().getSimpleName(),
                trace.length == 0 ? "unknown" : trace[0]);
        return WayOut.on(List.of(Say.of(situation.text("conversation.defect"), Menus.of(situation))), situation);
    }
}
