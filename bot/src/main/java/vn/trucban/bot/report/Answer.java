package vn.trucban.bot.report;

/** What became of something that was asked about a report. */
public enum Answer {
    DONE(""),
    NO_SUCH_PROPOSAL("report.refused.no-proposal"),
    NOT_TAKEN_UP("report.refused.not-taken-up"),
    NO_TEXT("report.refused.no-text"),
    TOO_LONG("report.refused.text-too-long"),
    NOT_A_LEADER("report.refused.not-a-leader"),
    BAD_NUMBER("report.refused.number"),
    BAD_DATE("report.refused.sent-date"),
    NOT_OVER("report.refused.not-over"),
    /** What it says must not change behind what was signed. */
    SENT_ALREADY("report.refused.sent-already"),
    USED_NUMBER("report.refused.used-number"),
    UNDECIDED("report.refused.undecided"),
    NOT_SENT("report.refused.not-sent"),
    NO_REASON("report.refused.no-reason"),
    NO_SUCH_BLANK("filing.refused.no-blank"),
    BLANK_TOO_LONG("report.refused.blank-too-long"),
    /** Somebody else wrote something else there since this one looked. */
    WRITTEN_MEANWHILE("report.refused.written-meanwhile");

    private final String messageKey;

    Answer(String messageKey) {
        this.messageKey = messageKey;
    }

    /** The sentence that says why not; empty where it is done. */
    public String messageKey() {
        return messageKey;
    }
}
