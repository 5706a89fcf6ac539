package vn.trucban.notifier.selftest;

import java.time.Instant;
import java.util.List;
import vn.trucban.notifier.selftest.Finding.Grade;

/**
 * One self-test.
 *
 * @param findings in the order of the probes
 */
public record Report(Instant at, List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** The worst of them. What nobody set up does not count: an installation may do without. */
    public Grade overall() {
        if (is(Grade.BAD)) {
            return Grade.BAD;
        }
        return is(Grade.WARNING) ? Grade.WARNING : Grade.GOOD;
    }

    private boolean is(Grade grade) {
        return findings.stream().anyMatch(each -> each.gradeAt(at) == grade);
    }

    /** Those of this grade. */
    public List<Finding> of(Grade grade) {
        return findings.stream().filter(each -> each.gradeAt(at) == grade).toList();
    }
}
