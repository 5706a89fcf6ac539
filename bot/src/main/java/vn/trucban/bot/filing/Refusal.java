package vn.trucban.bot.filing;

import java.util.Optional;

/** Why something asked about a report of an incident was not done; the report is as it was. */
public enum Refusal {
    NO_SUCH_INCIDENT("filing.refused.no-incident"),
    NO_SUCH_FILING("filing.refused.no-filing"),
    NO_SUCH_BLANK("filing.refused.no-blank"),
    NO_SUCH_RECIPIENT("filing.refused.no-recipient"),
    TOO_LONG("filing.refused.too-long"),
    NOT_A_COUNT("filing.refused.not-a-count"),
    /** Somebody else wrote something else there since this one looked. */
    WRITTEN_MEANWHILE("report.refused.written-meanwhile"),
    BAD_NUMBER("report.refused.number"),
    BAD_DATE("filing.refused.date"),
    NOT_NUMBERED("filing.refused.not-numbered"),
    BLANKS_LEFT("filing.refused.blanks-left"),
    /** It went out: what it says must not change behind what was signed. */
    OUT_ALREADY("filing.refused.out-already"),
    USED_NUMBER("report.refused.used-number"),
    NOT_SENT("filing.refused.not-sent"),
    NO_REASON("report.refused.no-reason"),
    NOT_A_LEADER("filing.refused.not-a-leader"),
    WAIVED("filing.refused.waived"),
    /** Somebody has it: it was one to be sent. */
    SENT_TO_SOME("filing.refused.sent-to-some"),
    /** There was nothing to report. */
    FALSE_ALARM("filing.refused.false-alarm"),
    /** The letter was made anew since whoever says that it went out looked at it. */
    OTHER_LETTER("filing.refused.other-letter"),
    /** Something has happened since the letter was made, and whoever says that it went out did not know. */
    OVERTAKEN("filing.refused.overtaken");

    private final String messageKey;

    Refusal(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Why what somebody decides is not taken: who reads it later wants to know why. */
    static Optional<Refusal> ofReason(String why, int longest) {
        if (why.isBlank()) {
            return Optional.of(NO_REASON);
        }
        return why.strip().length() > longest ? Optional.of(TOO_LONG) : Optional.empty();
    }

    public String messageKey() {
        return messageKey;
    }
}
