package vn.trucban.bot.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;

/** Paper receipts of an office in a test: printed, handed out, and what was entered of them; "hoa" is on its staff and sees to them. */
final class Receipts {
    private final Office office;

    Receipts(Office office) {
        this.office = office;
    }

    static String serial(int number) {
        return new PaperCode(PaperCode.Kind.RECEIPT, 2026, number).value();
    }

    /** What a clerk types of each. */
    static String lines(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> serial(number) + " H19.33-261123-" + (1000 + number) + " 8h15")
                .collect(Collectors.joining("\n"));
    }

    Person person(String id) {
        return office.staff().staff().person(new PersonId(id)).orElseThrow();
    }

    Actor hoa() {
        return Actor.of(person("hoa"));
    }

    void printed(int count) {
        office.papers().make(count, hoa());
    }

    /** All of them are with Hoa. */
    void printedForHoa(int count) {
        printed(count);
        hoaTakes(1, count);
    }

    void hoaTakes(int first, int last) {
        office.papers().issue(serial(first), serial(last), person("hoa"), Optional.empty(), hoa());
    }

    void takes(String id, int number) {
        office.papers().issue(serial(number), "", person(id), Optional.empty(), Actor.of(person(id)));
    }

    /** Half an hour in which dossiers are taken on paper. */
    void paperOn(Phone by) {
        by.writes("/giay").presses("Bật tiếp nhận giấy");
        office.moves(Duration.ofMinutes(30));
    }

    List<PaperReceipt> entered() {
        return office.papers()
                .reconcile(office.onlyIncident().id())
                .orElseThrow()
                .entered();
    }
}
