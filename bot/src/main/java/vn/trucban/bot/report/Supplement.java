package vn.trucban.bot.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What a report takes from elsewhere beside the incidents; a part that nobody gives is left out of the report.
 *
 * @param paper of paper intake in the period
 * @param providers those who were called, in the order to print
 * @param drills held in the period, earliest first
 * @param undrilled names of the kinds that should have been rehearsed by the end of the period and were not
 * @param behind the incidents that its numbers come from
 */
public record Supplement(
        Optional<Paper> paper,
        List<Provider> providers,
        List<Drill> drills,
        List<String> undrilled,
        List<Behind> behind) {
    public static final Supplement NONE = new Supplement(Optional.empty(), List.of(), List.of());

    public Supplement {
        providers = List.copyOf(providers);
        drills = List.copyOf(drills);
        undrilled = List.copyOf(undrilled);
        behind = List.copyOf(behind);
    }

    /** Where nobody asks for what is behind it. */
    public Supplement(Optional<Paper> paper, List<Provider> providers, List<Drill> drills, List<String> undrilled) {
        this(paper, providers, drills, undrilled, List.of());
    }

    /** Where nothing is known of what should have been rehearsed. */
    public Supplement(Optional<Paper> paper, List<Provider> providers, List<Drill> drills) {
        this(paper, providers, drills, List.of());
    }

    /**
     * Where the numbers of a part come from.
     *
     * @param name of the provider; empty for a part that has no names
     * @param incidents their numbers, lowest first
     */
    public record Behind(ReportAddress.Part part, String name, List<Integer> incidents) {
        public Behind {
            incidents = incidents.stream().sorted().distinct().toList();
        }
    }

    /** The same, with the incidents that its numbers come from. */
    public Supplement from(List<Behind> incidents) {
        return new Supplement(paper, providers, drills, undrilled, incidents);
    }

    /** The numbers of the incidents behind a part. */
    List<Integer> incidents(ReportAddress.Part part, String name) {
        return behind.stream()
                .filter(one -> one.part() == part && one.name().equals(name))
                .flatMap(one -> one.incidents().stream())
                .toList();
    }

    Optional<Provider> provider(String id) {
        return providers.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Gives what it knows of a period. Every bean of this type is asked, and what they give is put together. */
    public interface Source {
        Supplement of(Period period);
    }

    /** The one that knows paper intake knows it of single incidents too. */
    public interface PaperBook extends Source {
        /**
         * Dossiers taken in on paper, by the incident's number; of one for which paper was never received, nothing.
         *
         * @param from no incident that is asked for was found before
         * @param to now
         */
        IntFunction<Optional<Dossiers>> dossiers(Instant from, Instant to);
    }

    /**
     * What was taken in on paper because of one incident.
     *
     * @param entered so many dossiers were entered afterwards
     * @param unclear the serials that somebody may have been given and nobody has entered, given back or explained: no dossiers while nobody
     *     says that they are
     */
    public record Dossiers(int entered, List<String> unclear) {
        public Dossiers {
            unclear = List.copyOf(unclear);
        }
    }

    /**
     * @param times it was turned on
     * @param entered dossiers that were taken in on paper and entered afterwards
     * @param missing serials neither entered nor explained: no dossiers while nobody says that they are
     * @param late of those entered, entered later than content allows
     */
    public record Paper(int times, int entered, int missing, int late) {
        /** Where nobody knows what was late. */
        public Paper(int times, int entered, int missing) {
            this(times, entered, missing, 0);
        }
    }

    /**
     * What somebody outside said they would do by an hour.
     *
     * @param made so often
     * @param late of those, the hour passed and they had neither come nor named another hour before it
     */
    public record Promises(int made, int late) {
        public static final Promises NONE = new Promises(0, 0);
    }

    /**
     * @param id stable; its name may change
     * @param calls made, also those that nobody answered
     * @param toAnswer from the first call about an incident to the first answer
     * @param toFix from the first call until they themselves were done; empty where nobody noted that
     */
    public record Provider(
            String id,
            String name,
            int calls,
            int answered,
            Optional<Figures.Spread> toAnswer,
            Optional<Figures.Spread> toFix,
            Promises promises) {
        /** One that promised nothing, known by its name. */
        public Provider(
                String name,
                int calls,
                int answered,
                Optional<Figures.Spread> toAnswer,
                Optional<Figures.Spread> toFix) {
            this(name, name, calls, answered, toAnswer, toFix, Promises.NONE);
        }

        /** The same where nobody called them. */
        Provider none() {
            return new Provider(id, name, 0, 0, Optional.empty(), Optional.empty(), Promises.NONE);
        }
    }

    /**
     * How much of what a drill asks for was done in time.
     *
     * @param met of those that were asked for
     */
    public record Score(int met, int asked) {
        public static final Score NONE = new Score(0, 0);
    }

    /**
     * @param result in a few words
     * @param page its address from the root of the site on
     */
    public record Drill(LocalDate day, String name, int people, String result, Score score, String page) {
        /** One that was not scored. */
        public Drill(LocalDate day, String name, int people, String result) {
            this(day, name, people, result, Score.NONE, "/admin/drills");
        }
    }

    /** How often something was rehearsed. */
    int drillsHeld() {
        return drills.size();
    }

    /** How many took part, each drill on its own. */
    int drillPeople() {
        return drills.stream().mapToInt(Drill::people).sum();
    }

    /** What all drills asked for, and how much of it was done in time. */
    Score score() {
        return drills.stream()
                .map(Drill::score)
                .reduce(Score.NONE, (one, other) -> new Score(one.met() + other.met(), one.asked() + other.asked()));
    }

    /** Both together. */
    Supplement and(Supplement other) {
        return new Supplement(
                paper.or(other::paper),
                Stream.concat(providers.stream(), other.providers.stream()).toList(),
                Stream.concat(drills.stream(), other.drills.stream()).toList(),
                Stream.concat(undrilled.stream(), other.undrilled.stream()).toList(),
                Stream.concat(behind.stream(), other.behind.stream()).toList());
    }
}
