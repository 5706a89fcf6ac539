package vn.trucban.content.drill;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A deed that the drill's own facts show; what they cannot show, an observer has to judge. */
public enum Deed {
    REPORT,
    /** Tried a step of the playbook. */
    TRY,
    /** Asked for help, so that the ladder began. */
    CALL_UP,
    TAKE,
    PAPER,
    FIRST_NOTICE,
    ALL_CLEAR,
    /** Said what was done, in the incident. */
    NOTE,
    /** Called somebody outside. */
    CALL_OUTSIDE,
    /** Informed those outside who must be. */
    INFORM,
    RESOLVE,
    /** Raised the command board, and so took charge. */
    RAISE;

    /** True where this deed shows that: whoever called or informed somebody may have tapped it, or written it in words of their own. */
    public boolean shows(Deed that) {
        return this == that || this == RAISE && that == TAKE || isOnlyWordOf(that);
    }

    /** True where this may only tell of that: its words have to say whether it does. */
    public boolean isOnlyWordOf(Deed that) {
        return this == NOTE && (that == NOTE || that == CALL_OUTSIDE || that == INFORM);
    }

    /** As written in content. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Deed> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
