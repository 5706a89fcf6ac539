package vn.trucban.content.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.trucban.content.ladder.Level;

/**
 * The command board and the response team as the commune has agreed on them (plan II.2.2).
 *
 * @param answerWithin how long a call-out may stay unanswered before it is repeated, and then before the deputy is called
 * @param posts in the order of the board; {@link #HEAD}, {@link #DEPUTY} and {@link #STANDING} are always there
 * @param hazards in the order in which they are offered
 */
public record CommandPlan(Duration answerWithin, Reports reports, List<Post> posts, List<Hazard> hazards) {
    /** Leads; may end it. */
    public static final String HEAD = "head";

    public static final String DEPUTY = "deputy";
    /** Sends the reports upwards, calls outside members. */
    public static final String STANDING = "standing";

    public CommandPlan {
        posts = List.copyOf(posts);
        hazards = List.copyOf(hazards);
    }

    /** Which of the two bodies of the plan a post belongs to. */
    public enum Body {
        BOARD,
        TEAM
    }

    /** Whose turn it is where nobody is named. */
    public enum Standby {
        OFFICER,
        TECHNICIAN,
        LEADER,
        STATION,
        ADMIN
    }

    /**
     * One post.
     *
     * @param people ids of staff: who fills it, then the deputies
     * @param rung who follows: those who stand on this rung of the ladder
     * @param standby who follows then: those with this role
     * @param outside members who are not in the staff list; called by telephone
     */
    public record Post(
            String id,
            Body body,
            String title,
            List<String> people,
            Optional<Level> rung,
            Optional<Standby> standby,
            List<Outsider> outside) {
        public Post {
            people = List.copyOf(people);
            outside = List.copyOf(outside);
        }
    }

    /** @param phone absent: not filled in yet */
    public record Outsider(String name, Optional<String> phone) {}

    /**
     * Reports to the bodies above.
     *
     * @param first from the raising to the first one
     * @param chase how long one may be late before somebody is asked again
     */
    public record Reports(Duration first, Duration chase, List<Recipient> recipients, List<Way> ways) {
        public Reports {
            recipients = List.copyOf(recipients);
            ways = List.copyOf(ways);
        }
    }

    public record Recipient(String id, String name) {}

    /** By which way a report goes: telephone, Zalo, the document exchange. */
    public record Way(String id, String name) {}

    /**
     * One kind of disaster.
     *
     * @param board what the body is called for it
     * @param steps of the disaster playbook that mean it
     * @param danger those of them at which people are in danger
     * @param meet where members come together
     * @param notice the template of its warning
     * @param reportEvery from one report upwards to the next
     * @param actions first actions by post
     */
    public record Hazard(
            String id,
            String name,
            String board,
            List<String> steps,
            List<String> danger,
            String meet,
            String notice,
            Duration reportEvery,
            Map<String, List<String>> actions) {
        public Hazard {
            steps = List.copyOf(steps);
            danger = List.copyOf(danger);
            actions = Map.copyOf(actions);
        }

        public List<String> actionsOf(String post) {
            return actions.getOrDefault(post, List.of());
        }
    }

    public Optional<Hazard> hazard(String id) {
        return hazards.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The kind of disaster that this step of the playbook means. */
    public Optional<Hazard> hazardAt(String step) {
        return hazards.stream().filter(one -> one.steps().contains(step)).findFirst();
    }
}
