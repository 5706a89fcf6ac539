package vn.trucban.bot.report;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.trucban.bot.document.OfficialLetter.Paragraph;
import vn.trucban.bot.document.OfficialLetter.Span;

/**
 * Where a paper's numbers lead.
 *
 * @param site before each address, without a closing slash; empty: they lead nowhere
 */
public record Leads(Optional<String> site) {
    /** Numbers are only read. */
    public static final Leads NOWHERE = new Leads(Optional.empty());

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");

    /** From one page of the site to another. */
    static Leads withinTheSite() {
        return new Leads(Optional.of(""));
    }

    /**
     * From a paper that goes from hand to hand. Nowhere where the site's address is that of its own machine: whoever opens the paper
     * elsewhere would be led to their own. An address of the office's network does: those who sign are in it.
     */
    public static Leads fromPaper(URI site) {
        String host = Optional.ofNullable(site.getHost()).orElse("localhost").toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(host) || host.startsWith("127.")
                ? NOWHERE
                : new Leads(Optional.of(site.toString()));
    }

    /** The incidents that a number counts. */
    Optional<String> to(SliceOf of) {
        return to(ReportAddress.behind(of));
    }

    /** @param address from the root of the site on */
    Optional<String> to(String address) {
        return site.map(there -> there + address);
    }

    /** A sentence whose numbers lead from the root of the site on. */
    Paragraph in(Paragraph sentence) {
        return new Paragraph(sentence.spans().stream()
                .map(span -> new Span(span.text(), span.link().flatMap(this::to)))
                .toList());
    }
}
