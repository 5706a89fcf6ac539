package vn.trucban.bot.report;

import java.util.Arrays;
import java.util.List;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.content.messages.Messages;

/**
 * What a report stands on and who signs it.
 *
 * @param plan number and date of the commune's plan; blank: not known, and dotted
 * @param authority lines above the signature, divided by a slash; blank: as content says
 * @param signer blank: left free
 */
public record Signing(String plan, String authority, String signer) {
    /** As printed in the bases. */
    public String plan(Messages messages) {
        return plan.isBlank() ? messages.text("report.plan") : plan;
    }

    public OfficialLetter.Signature signature(Messages messages) {
        String lines = authority.isBlank() ? messages.text("report.signature") : authority;
        return new OfficialLetter.Signature(lines(lines), signer);
    }

    private static List<String> lines(String authority) {
        return Arrays.stream(authority.split("[/\\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
