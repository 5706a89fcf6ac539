package vn.trucban.notifier.broadcast;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who is doing something to a notice. The caller has already established who it is; this package decides what they may do.
 *
 * @param personId stable across chat and web, so that nobody is two people; an API key is a person of its own, {@code api:<key id>}
 * @param name as the history and other leaders read it
 * @param standings what they are in the office; {@link ApprovalPolicy} says which level they may submit
 * @param behind person id of whoever made the key of a program, and so counts as an author of what it writes; else empty
 */
public record Actor(String personId, String name, Set<Right> rights, Set<Standing> standings, Via via, String behind) {
    public Actor {
        rights = Set.copyOf(rights);
        standings = Set.copyOf(standings);
    }

    /** Somebody for themselves. */
    public Actor(String personId, String name, Set<Right> rights, Set<Standing> standings, Via via) {
        this(personId, name, rights, standings, via, "");
    }

    /** A leader where they may approve, a program where they come by the API, else nobody in particular. */
    public Actor(String personId, String name, Set<Right> rights, Via via) {
        this(personId, name, rights, usual(rights, via), via);
    }

    /** The leader who wrote this line, where what they decided is carried out after a crash. */
    static Actor leader(Entry line) {
        return new Actor(line.personId(), line.name(), EnumSet.of(Right.APPROVE), line.via());
    }

    private static Set<Standing> usual(Set<Right> rights, Via via) {
        if (via == Via.API) {
            return EnumSet.of(Standing.PROGRAM);
        }
        return rights.contains(Right.APPROVE) ? EnumSet.of(Standing.LEADER) : EnumSet.noneOf(Standing.class);
    }

    /** What the person's roles allow in principle; the notice may still refuse. */
    public enum Right {
        /** Write and submit. Leaders, and API keys that may draft. */
        DRAFT,
        /** Approve, return, reject, resend. Leaders only. */
        APPROVE
    }

    /** What somebody is in the office, as the settings of {@link ApprovalPolicy} write it: in lower case. */
    public enum Standing {
        LEADER,
        OFFICER,
        TECHNICIAN,
        STATION,
        ADMIN,
        PROGRAM
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
