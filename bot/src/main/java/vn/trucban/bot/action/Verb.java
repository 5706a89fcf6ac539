package vn.trucban.bot.action;

import java.util.Arrays;
import java.util.Optional;

/** What a button asks for. The two-letter codes live in messages already sent, so they never change meaning. */
public enum Verb {
    MENU("mn"),
    HUMAN("hu"),

    REPORT("rp"),
    KIND("kd"),
    SAME("sm"),
    DIFFERENT("df"),
    FIXED("fx"),
    NOT_YET("no"),
    HELP("hp"),
    CHOOSE("ch"),
    AGAIN("ag"),
    CONTACTS("ct", true),
    /** An answer at the steps of what is over, given by somebody who says that it is so now. */
    IN_DANGER("dg"),

    /** The steps were begun by mistake. */
    MISTAKEN("by"),

    /** What was typed as good news is of this incident. */
    NEWS("nz"),

    INCIDENTS("ls"),
    SHOW("sh"),
    TAKE("tk"),
    NOTE("nt"),
    HAND_OVER("ho"),
    HAND_TO("ht"),
    DECLINE("de"),
    GIVE_BACK("gb"),
    RESOLVE("rs"),
    SKIP_CAUSE("sc"),
    REOPEN("ro"),

    SUBSCRIBE("sb"),
    HAMLET("hm"),
    TOPICS("tp"),
    WITHDRAW("wd"),
    LINK("lk"),
    STATUS("st"),
    VERIFY("vf"),

    NOTICE("nc"),
    PURPOSE("pu"),
    TEMPLATE("tm"),
    SKIP("sk"),
    AUDIENCE("au"),
    CHANNELS("cn"),
    END("en"),
    SUBMIT("su"),
    EDIT("ed"),
    DISCARD("dc"),
    REVIEW("rv"),
    APPROVE("ap"),
    SEND_BACK("bk"),
    REJECT("rj"),
    PROGRESS("pg"),
    RESEND("re"),
    CORRECT("co"),
    ALL_CLEAR("ac"),
    CORRECT_OTHERWISE("cw"),
    ALL_CLEAR_OTHERWISE("aw"),
    CONFIRM("cf"),
    APPROVALS("aq"),
    ISSUED("is"),
    MISSED("mi"),
    UPDATE("up"),
    TAKE_BACK("tb"),
    BREAK_GLASS("bg"),
    REVIEW_RIGHT("rr"),
    REVIEW_WRONG("rw"),
    OPEN_DRILL("od"),
    DRAFTS("md"),
    GO_ON("go"),
    PROOF("pf"),
    NO_PROOF("np"),
    DRILLS("dr"),
    PIN("pn"),

    /** Reports to the bodies above. */
    REPORTS("bc"),
    FILING("fl"),
    FILL("fi"),
    FILED("fd"),
    FILING_PAGE("fp"),
    REPORT_PAGE("rg"),
    FIND("fn"),
    ENTRIES("es"),
    LATE("lt"),
    AMEND("am"),

    PAPER("pp"),
    SIGN_IN("si"),
    SELF_TEST("ss"),
    ALIVE("al"),
    HELP_TEXT("he"),
    CANCEL("cx"),
    /** Nobody is in danger any more. */
    CALM("kn"),

    /** Reports what a drill supposes; ref: the drill. */
    DRILL_REPORT("dp"),
    /** What was typed in a drill is no drill. */
    FOR_REAL("rl"),
    /** What was typed in a drill belongs to it. */
    SUPPOSED("sp"),

    /** What is decided about a report to the bodies above. */
    FILING_DEED("fw", true),
    /** Whatever else there is to do, features' screens among it. */
    MORE("mo", true),
    /** Calls to those outside who help. */
    OUTSIDE("ou", true),
    /** Certificates of signing tokens. */
    CERTIFICATE("ce", true),
    /** The plan in force, and who has read it. */
    PLAN("pl", true),
    /** What of the content was changed. */
    REVISION("rn", true),
    ABSENCE("ab", true),
    /** The command board in a disaster. */
    COMMAND("cm", true),
    DRILL("dl", true),
    /** When it really began, or ended. */
    TIMES("gi", true),
    /** Puts a closed incident away. */
    ARCHIVE("ar", true),
    /** There was nothing. */
    FALSE_ALARM("fa", true),
    /** Those of whom one cry told are safe. */
    SAFE("at", true);

    private final String code;
    private final boolean ofTalk;

    Verb(String code) {
        this(code, false);
    }

    /** @param ofTalk a {@code talk.Talk} of a feature answers it, not the conversation itself */
    Verb(String code, boolean ofTalk) {
        this.code = code;
        this.ofTalk = ofTalk;
    }

    /** True where a talk of some feature answers it. */
    public boolean isOfTalk() {
        return ofTalk;
    }

    String code() {
        return code;
    }

    static Optional<Verb> of(String code) {
        return Arrays.stream(values()).filter(verb -> verb.code.equals(code)).findFirst();
    }
}
