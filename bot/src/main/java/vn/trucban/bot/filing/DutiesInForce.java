package vn.trucban.bot.filing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.reporting.Reporting;

/**
 * The rules of some time by which incidents owe reports. They hold for what is found from then on: what was found before goes on by those of
 * its time.
 *
 * @param number from 1, without gaps
 * @param since when they came into force
 * @param duties the first that fits an incident counts
 */
public record DutiesInForce(int number, Instant since, List<Duty> duties) {
    public DutiesInForce {
        duties = List.copyOf(duties);
    }

    static List<Duty> of(Reporting reporting) {
        return reporting.rules().stream()
                .map(rule -> new Duty(rule.kinds(), rule.lasting(), reporting.within()))
                .toList();
    }

    /** The first for this kind of incident; empty where it never owes a report. */
    Optional<Duty> duty(PlaybookId kind) {
        return duties.stream().filter(one -> one.kinds().contains(kind)).findFirst();
    }
}
