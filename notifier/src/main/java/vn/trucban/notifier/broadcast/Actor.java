package vn.trucban.notifier.broadcast;

import java.util.Set;

/**
 * Who is doing something to a notice. The caller has already established who it is; this package decides what they may do.
 *
 * @param personId stable across chat and web, so that nobody is two people; an API key is a person of its own, {@code api:<key id>}
 * @param name as the history and other leaders read it
 */
public record Actor(String personId, String name, Set<Right> rights, Via via) {
    public Actor {
        rights = Set.copyOf(rights);
    }

    /** What the person's roles allow in principle; the notice may still refuse. */
    public enum Right {
        /** Write and submit. Leaders, and API keys that may draft. */
        DRAFT,
        /** Approve, return, reject, resend. Leaders only. */
        APPROVE
    }

    /** The way they came in. A program never approves, whatever rights it claims. */
    public enum Via {
        CHAT,
        WEB,
        API,
        /** The application itself: expiry, delivery finished. */
        CLOCK
    }

    boolean may(Right right) {
        return rights.contains(right) && (right != Right.APPROVE || via == Via.CHAT || via == Via.WEB);
    }
}
