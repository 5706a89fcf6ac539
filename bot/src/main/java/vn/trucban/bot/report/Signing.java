package vn.trucban.bot.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.trucban.bot.document.OfficialLetter;
import vn.trucban.content.messages.Messages;

/**
 * What a report stands on and who signs it.
 *
 * @param plan number and date of the commune's plan; blank: not known, and not named
 * @param authority lines above the signature, divided by a slash; blank: as content says
 * @param signer blank: left free
 */
public record Signing(String plan, String authority, String signer) {
    private static final String OPEN = "\u0000";

    /** What the letter stands on; without the plan where nobody filled it in, for dots must not go out. */
    public List<String> bases(Messages messages, Map<String, ?> places) {
        Map<String, Object> all = new HashMap<>(places);
        all.put("plan", plan.isBlank() ? OPEN : plan);
        return messages.text("report.bases", all)
                .lines()
                .filter(base -> !base.contains(OPEN))
                .toList();
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
