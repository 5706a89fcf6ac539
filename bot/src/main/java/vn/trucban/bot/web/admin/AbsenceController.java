package vn.trucban.bot.web.admin;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.web.signin.Visitors;

/** An administrator notes who is away. */
@Controller
class AbsenceController {
    private final StaffDesk staff;
    private final Visitors visitors;

    AbsenceController(StaffDesk staff, Visitors visitors) {
        this.staff = staff;
        this.visitors = visitors;
    }

    @PostMapping("/admin/staff/{id}/away")
    String away(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Authentication visitor) {
        Optional<LocalDate> first = day(from);
        Optional<LocalDate> last = day(until);
        String by = visitors.person(visitor).map(Person::name).orElse("");
        boolean done = !id.isBlank()
                && first.isPresent()
                && last.isPresent()
                && staff.away(new PersonId(id), first.get(), last.get(), by);
        return done ? "redirect:/admin/staff" : "redirect:/admin/staff?absence=wrong-days";
    }

    @PostMapping("/admin/staff/{id}/back")
    String back(@PathVariable String id) {
        // why no answer: where nothing was known, what is wanted is so
        Optional.of(id).filter(typed -> !typed.isBlank()).map(PersonId::new).ifPresent(staff::back);
        return "redirect:/admin/staff";
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed)
                    .filter(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .map(LocalDate::parse);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
