package vn.trucban.bot.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.pin.PinDesk;
import vn.trucban.bot.staff.AbsenceTexts;
import vn.trucban.bot.staff.Departure;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.staff.Role;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.bot.web.signin.Visitors;
import vn.trucban.content.calendar.WorkingCalendar;
import vn.trucban.content.ladder.Level;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.messages.Messages;

/** People on duty: who is there, newcomers, invitations. Administrators only. */
@Controller
class StaffController {
    private static final int LONGEST = 100;

    /** Three figures, as of 114, to fifteen, as people write them. */
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\(?[0-9](?:[ .()-]{0,2}[0-9]){2,14}");

    private final StaffDesk staff;
    private final PinDesk pins;
    private final Visitors visitors;
    private final SecureRandom random;
    private final ContentLibrary content;
    private final Clock clock;

    StaffController(
            StaffDesk staff,
            PinDesk pins,
            Visitors visitors,
            SecureRandom random,
            ContentLibrary content,
            Clock clock) {
        this.staff = staff;
        this.pins = pins;
        this.visitors = visitors;
        this.random = random;
        this.content = content;
        this.clock = clock;
    }

    /**
     * @param channels where the bot reaches them, in words; empty while an invitation is needed
     * @param rung key of the one they were put on; empty: where their roles put them
     * @param rungs those their roles allow; empty where they are never called out
     * @param away when they are away; empty where nothing is known
     */
    record PersonLine(
            String id,
            String name,
            String title,
            String roles,
            String phone,
            String channels,
            boolean pin,
            String rung,
            List<RungChoice> rungs,
            String away) {}

    record RungChoice(String key, String name) {}

    record RoleChoice(Role role, String name) {}

    @GetMapping("/admin/staff")
    String list(@RequestParam(defaultValue = "") String absence, Model model, HttpServletResponse response) {
        if (absence.equals("wrong-days")) {
            model.addAttribute("problem", "absence.page.wrong-days");
        }
        return page(model, response);
    }

    @PostMapping("/admin/staff/{id}/invite")
    String invite(@PathVariable String id, Model model, HttpServletResponse response) {
        Optional<Person> person = person(id).filter(Person::active);
        person.ifPresent(found -> invited(found, model));
        return person.isPresent()
                ? page(model, response)
                : refused(HttpStatus.NOT_FOUND, "web.admin.staff.gone", model, response);
    }

    @PostMapping("/admin/staff/{id}/leave")
    String letGo(@PathVariable String id, Authentication visitor, Model model, HttpServletResponse response) {
        Optional<PersonId> administrator = visitors.person(visitor).map(Person::id);
        if (administrator.isEmpty()) {
            return refused(HttpStatus.FORBIDDEN, "web.admin.staff.gone", model, response);
        }
        return person(id)
                .map(found -> answer(staff.letGo(found.id(), administrator.get()), model, response))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "web.admin.staff.gone", model, response));
    }

    @PostMapping("/admin/staff/{id}/return")
    String takeBack(@PathVariable String id, Model model, HttpServletResponse response) {
        return person(id)
                .map(found -> answer(staff.takeBack(found.id()), model, response))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, "web.admin.staff.gone", model, response));
    }

    /** Where they stand on the ladder; without one, where their roles put them. */
    @PostMapping("/admin/staff/{id}/rung")
    String stand(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String rung,
            Model model,
            HttpServletResponse response) {
        Optional<Level> level = Level.of(rung);
        boolean known = rung.isEmpty() || level.isPresent();
        boolean done =
                known && person(id).filter(one -> staff.stand(one.id(), level)).isPresent();
        return done
                ? "redirect:/admin/staff"
                : refused(HttpStatus.CONFLICT, "web.admin.staff.rung-unfit", model, response);
    }

    /** Where they are rung up when messages do not reach them; empty: nowhere. */
    @PostMapping("/admin/staff/{id}/phone")
    String telephone(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String phone,
            Model model,
            HttpServletResponse response) {
        Optional<String> number = Optional.of(phone.strip()).filter(typed -> !typed.isEmpty());
        if (number.filter(typed -> !TELEPHONE.matcher(typed).matches()).isPresent()) {
            return refused(HttpStatus.BAD_REQUEST, "web.admin.staff.phone-wrong", model, response);
        }
        return staff.telephone(new PersonId(id), number)
                ? "redirect:/admin/staff"
                : refused(HttpStatus.NOT_FOUND, "web.admin.staff.gone", model, response);
    }

    private String answer(Departure departure, Model model, HttpServletResponse response) {
        return switch (departure) {
            // why a repeated press is no failure: what was wanted is so
            case DONE, NOTHING_TO_DO -> "redirect:/admin/staff";
            case ONESELF -> refused(HttpStatus.CONFLICT, "web.admin.staff.oneself", model, response);
        };
    }

    /** For whoever forgot their PIN; they choose a new one in chat. */
    @PostMapping("/admin/staff/{id}/forget-pin")
    String forgetPin(@PathVariable String id) {
        pins.forget(id);
        return "redirect:/admin/staff";
    }

    @PostMapping("/admin/staff")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(required = false) Set<Role> roles,
            Model model,
            HttpServletResponse response) {
        boolean complete = !name.isBlank() && roles != null && !roles.isEmpty();
        if (!complete || name.length() > LONGEST || title.length() > LONGEST || phone.length() > LONGEST) {
            model.addAttribute("problem", "web.admin.staff.incomplete");
            return page(model, response);
        }
        Person newcomer = new Person(
                new PersonId("p" + Long.toString(random.nextLong() >>> 1, 36)),
                name.strip(),
                title.strip(),
                EnumSet.copyOf(roles),
                Optional.of(phone.strip()).filter(it -> !it.isEmpty()),
                Map.of(),
                true);
        staff.importPeople(List.of(newcomer));
        invited(newcomer, model);
        return page(model, response);
    }

    private Optional<Person> person(String id) {
        return Optional.of(id).filter(typed -> !typed.isBlank()).flatMap(typed -> staff.staff()
                .person(new PersonId(typed)));
    }

    private String refused(HttpStatus status, String why, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", why);
        return page(model, response);
    }

    private void invited(Person person, Model model) {
        model.addAttribute("code", staff.invite(person.id()));
        model.addAttribute("invited", person.name());
        model.addAttribute("days", StaffDesk.INVITE_LIFE.toDays());
    }

    private String page(Model model, HttpServletResponse response) {
        model.addAttribute(
                "people",
                staff.staff().all().stream()
                        .filter(Person::active)
                        .map(this::line)
                        .toList());
        model.addAttribute(
                "left",
                staff.staff().all().stream()
                        .filter(person -> !person.active())
                        .map(this::line)
                        .toList());
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .map(role -> new RoleChoice(role, name(role)))
                        .toList());
        model.addAttribute("today", today());
        response.setHeader("Cache-Control", "no-store");
        return "admin-staff";
    }

    private PersonLine line(Person person) {
        Messages messages = content.current().messages();
        return new PersonLine(
                person.id().value(),
                person.name(),
                person.title(),
                person.roles().stream().sorted().map(this::name).collect(Collectors.joining(", ")),
                person.phone().orElse(""),
                person.addresses().stream()
                        .map(at -> messages.text(
                                "conversation.channel." + at.channel().id()))
                        .collect(Collectors.joining(", ")),
                pins.has(person.id().value()),
                person.rung().map(Level::key).orElse(""),
                Arrays.stream(Level.values())
                        .filter(level -> Person.mayStandOn(level, person.roles()))
                        .map(level -> new RungChoice(level.key(), messages.text("web.admin.rung." + level.key())))
                        .toList(),
                staff.staff()
                        .absence(person.id())
                        .filter(absence -> !absence.until().isBefore(today()))
                        .map(new AbsenceTexts(messages)::days)
                        .orElse(""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    private String name(Role role) {
        return content.current().messages().text("web.admin.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
