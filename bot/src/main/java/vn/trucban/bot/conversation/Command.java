package vn.trucban.bot.conversation;

import java.util.Arrays;
import java.util.Optional;
import vn.trucban.bot.action.Verb;

/** The commands of DESIGN part 4 and a few more; each is reachable by a button too. */
enum Command {
    START("/start", Verb.MENU),
    MENU("/menu", Verb.MENU),
    REPORT("/baocao", Verb.REPORT),
    INCIDENTS("/suco", Verb.INCIDENTS),
    PAPER("/giay", Verb.PAPER),
    NOTICE("/thongbao", Verb.NOTICE),
    APPROVALS("/duyet", Verb.APPROVALS),
    ISSUED("/daphat", Verb.ISSUED),
    DRILLS("/dientap", Verb.DRILLS),
    PIN("/mapin", Verb.PIN),
    SUBSCRIBE("/dangky", Verb.SUBSCRIBE),
    WITHDRAW("/huy", Verb.WITHDRAW),
    STATUS("/tinhtrang", Verb.STATUS),
    VERIFY("/xacminh", Verb.VERIFY),
    SIGN_IN("/dangnhap", Verb.SIGN_IN),
    SELF_TEST("/kiemtra", Verb.SELF_TEST),
    REPORTS("/vanban", Verb.REPORTS),
    HELP("/trogiup", Verb.HELP_TEXT);

    private final String name;
    private final Verb verb;

    Command(String name, Verb verb) {
        this.name = name;
        this.verb = verb;
    }

    Verb verb() {
        return verb;
    }

    static Optional<Command> of(String name) {
        return Arrays.stream(values())
                .filter(command -> command.name.equalsIgnoreCase(name))
                .findFirst();
    }
}
