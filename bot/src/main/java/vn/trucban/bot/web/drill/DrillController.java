package vn.trucban.bot.web.drill;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.trucban.bot.drill.Answer;
import vn.trucban.bot.drill.Drill;
import vn.trucban.bot.drill.DrillDesk;
import vn.trucban.bot.drill.DrillId;
import vn.trucban.bot.staff.Person;
import vn.trucban.bot.staff.PersonId;
import vn.trucban.bot.web.signin.Visitors;

/** One drill: confirmed, put off, watched while it runs, ended, judged, printed. */
@Controller
class DrillController {
    private static final String ONE = "/admin/drills/{number:[0-9]{1,9}}";
    private static final String LOOK_AGAIN_SECONDS = "10";

    private final DrillDesk drills;
    private final DrillViews views;
    private final DrillListViews lists;
    private final DrillWords words;
    private final Visitors visitors;

    DrillController(DrillDesk drills, DrillViews views, DrillListViews lists, DrillWords words, Visitors visitors) {
        this.drills = drills;
        this.views = views;
        this.lists = lists;
        this.words = words;
        this.visitors = visitors;
    }

    private static DrillId id(int number) {
        return new DrillId("d" + number);
    }

    @GetMapping(ONE)
    String show(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String done,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("done", !done.isEmpty());
        return page(number, visitor, model, response);
    }

    @PostMapping(ONE + "/confirm")
    String confirm(@PathVariable int number, Authentication visitor, Model model, HttpServletResponse response) {
        return answer(number, visitor, drills::confirm, model, response);
    }

    @PostMapping(ONE + "/postpone")
    String postpone(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "") String reason,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Optional<Instant> to = DrillForm.moment(day, hour);
        return to.isEmpty()
                ? refused(number, "drill.refused.no-time", Map.of(), visitor, model, response)
                : answer(number, visitor, (id, by) -> drills.postpone(id, to.get(), reason, by), model, response);
    }

    @PostMapping(ONE + "/cancel")
    String cancel(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(number, visitor, (id, by) -> drills.cancel(id, reason, by), model, response);
    }

    @PostMapping(ONE + "/end")
    String end(@PathVariable int number, Authentication visitor, Model model, HttpServletResponse response) {
        return answer(number, visitor, drills::end, model, response);
    }

    @PostMapping(ONE + "/excuse")
    String excuse(
            @PathVariable int number,
            @RequestParam(defaultValue = "-") String who,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        PersonId player = new PersonId(who.isBlank() ? "-" : who);
        return answer(number, visitor, (id, by) -> drills.excuse(id, player, by), model, response);
    }

    @PostMapping(ONE + "/remarks")
    String remarks(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String text,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(number, visitor, (id, by) -> drills.remark(id, text, by), model, response);
    }

    @PostMapping(ONE + "/lessons")
    String learn(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "-") String who,
            @RequestParam(defaultValue = "") String until,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        PersonId actor = new PersonId(who.isBlank() ? "-" : who);
        return DrillForm.day(until)
                .map(day ->
                        answer(number, visitor, (id, by) -> drills.learn(id, text, actor, day, by), model, response))
                .orElseGet(() -> refused(number, "drill.refused.lesson-day", Map.of(), visitor, model, response));
    }

    @PostMapping(ONE + "/lessons/{index:[0-9]{1,4}}/acted")
    String acted(
            @PathVariable int number,
            @PathVariable int index,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(number, visitor, (id, by) -> drills.acted(id, index, by), model, response);
    }

    @GetMapping(ONE + "/bien-ban.docx")
    ResponseEntity<byte[]> minutes(@PathVariable int number) {
        return file(
                number,
                drills.minutes(id(number)),
                "drill.minutes.file",
                ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @GetMapping(ONE + "/phieu-diem.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable int number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean written = drills.sheet(id(number), out);
        return file(
                number,
                written ? Optional.of(out.toByteArray()) : Optional.empty(),
                "drill.sheet.file",
                ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private ResponseEntity<byte[]> file(int number, Optional<byte[]> bytes, String name, String end, String type) {
        String code = words.text("drill.code", Map.of("number", number));
        String disposition = ContentDisposition.attachment()
                .filename(words.text(name, Map.of("code", code)) + end, StandardCharsets.UTF_8)
                .build()
                .toString();
        return bytes.map(found -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(found))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String answer(
            int number,
            Authentication visitor,
            BiFunction<DrillId, Person, Answer> wish,
            Model model,
            HttpServletResponse response) {
        Optional<Person> by = visitors.person(visitor);
        if (by.isEmpty()) {
            return page(number, visitor, model, response);
        }
        return wish.apply(id(number), by.get())
                .refusal()
                .map(why -> refused(number, why.key(), why.values(), visitor, model, response))
                .orElse("redirect:/admin/drills/" + number + "?done=1");
    }

    private String refused(
            int number,
            String key,
            Map<String, ?> values,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", words.text(key, values));
        return page(number, visitor, model, response);
    }

    private String page(int number, Authentication visitor, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Person> who = visitors.person(visitor);
        Optional<Drill> drill = drills.find(id(number))
                .filter(one ->
                        who.filter(person -> views.shows(one, person.id())).isPresent());
        model.addAttribute("today", drills.today());
        if (drill.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("problem", words.text("drill.refused.no-drill"));
            return "admin-drill";
        }
        if (drill.get().running()) {
            response.setHeader("Refresh", LOOK_AGAIN_SECONDS);
        }
        model.addAttribute(
                "danger",
                drills.danger()
                        .map(what -> words.page("danger", Map.of("what", what)))
                        .orElse(""));
        model.addAttribute("drill", views.page(drill.get(), who.orElseThrow()));
        model.addAttribute("people", lists.people(DrillListViews.Typed.NOTHING));
        return "admin-drill";
    }
}
