package vn.trucban.content.reporting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.VietnameseText;

/**
 * The commune's duties to report (plan III.5, IV.2). Everything here is the commune's to edit.
 *
 * @param rules which incidents owe a report; the first that fits an incident counts
 * @param within office time in which a report that is owed has to be sent
 * @param chase office time after which those who can act are asked again, once it is overdue
 * @param recipients of a report of an incident
 * @param systems to tell incidents of one kind apart; the first that fits counts
 * @param proposing from which figures on a report of a period proposes something
 * @param toFill what the commune still has to check, as sentences
 */
public record Reporting(
        List<Rule> rules,
        Duration within,
        Duration chase,
        List<Recipient> recipients,
        Quarterly quarterly,
        List<System> systems,
        Proposing proposing,
        List<String> toFill) {
    public Reporting {
        rules = List.copyOf(rules);
        recipients = List.copyOf(recipients);
        systems = List.copyOf(systems);
        toFill = List.copyOf(toFill);
    }

    /**
     * @param lasting office time from which on an incident of these kinds owes a report; zero: each of them does, at once
     */
    public record Rule(Set<PlaybookId> kinds, Duration lasting) {
        public Rule {
            kinds = Set.copyOf(kinds);
        }
    }

    /** @param id stable; what has been sent is kept under it */
    public record Recipient(String id, String name) {}

    /**
     * @param dueDay day of the month after the quarter by which its report has to be sent
     * @param remindBefore so many days before it people are reminded, most first
     */
    public record Quarterly(int dueDay, List<Integer> remindBefore) {
        public Quarterly {
            remindBefore = List.copyOf(remindBefore);
        }

        /** @param lastDay of the quarter */
        public LocalDate due(LocalDate lastDay) {
            return lastDay.plusDays(1).withDayOfMonth(dueDay);
        }
    }

    /** @param words any of them in a report names the system, with or without accents */
    public record System(String name, Set<PlaybookId> kinds, List<String> words) {
        public System {
            kinds = Set.copyOf(kinds);
            words = List.copyOf(words);
        }

        private boolean in(String folded) {
            return words.stream().map(VietnameseText::fold).anyMatch(folded::contains);
        }
    }

    /** The first rule for this kind of incident; empty where it never owes a report. */
    public Optional<Rule> rule(PlaybookId kind) {
        return rules.stream().filter(rule -> rule.kinds().contains(kind)).findFirst();
    }

    /** The kinds that may owe a report. */
    public Set<PlaybookId> kinds() {
        Set<PlaybookId> kinds = EnumSet.noneOf(PlaybookId.class);
        rules.forEach(rule -> kinds.addAll(rule.kinds()));
        return kinds;
    }

    public Optional<Recipient> recipient(String id) {
        return recipients.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The name of the system that was reported; empty where the words name none. */
    public Optional<String> system(PlaybookId kind, String words) {
        String folded = VietnameseText.fold(words);
        return systems.stream()
                .filter(system -> system.kinds().contains(kind) && system.in(folded))
                .map(System::name)
                .findFirst();
    }
}
