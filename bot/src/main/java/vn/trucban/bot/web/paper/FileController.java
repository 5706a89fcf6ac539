package vn.trucban.bot.web.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.trucban.bot.incident.Incident;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.paper.Actor;
import vn.trucban.bot.paper.PaperAnswer;
import vn.trucban.bot.paper.PaperCode;
import vn.trucban.bot.paper.PaperDesk;
import vn.trucban.bot.paper.PaperDesk.Entry;
import vn.trucban.bot.paper.PaperReceipt;
import vn.trucban.bot.paper.print.ReceiptPhoto;
import vn.trucban.bot.settings.OfficeNetwork;
import vn.trucban.bot.web.signin.Visitors;

/** One incident's papers: on and off, back-entry by typing or by photo, the report, the closing. */
@Controller
class FileController {
    private static final int ROWS = 5;

    private final PaperDesk papers;
    private final PaperViews views;
    private final FinishedViews finished;
    private final Visitors visitors;
    private final OfficeNetwork network;

    FileController(
            PaperDesk papers, PaperViews views, FinishedViews finished, Visitors visitors, OfficeNetwork network) {
        this.finished = finished;
        this.network = network;
        this.papers = papers;
        this.views = views;
        this.visitors = visitors;
    }

    /** One line of the form, as it was typed, with what is wrong about it. */
    record EntryRow(String serial, String dossier, String at, boolean another, String problem, boolean question) {
        static EntryRow of(String serial) {
            return new EntryRow(serial, "", "", false, "", false);
        }
    }

    @GetMapping("/admin/paper/{number:\\d{1,9}}")
    String show(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("done", done.isEmpty() ? "" : views.text("paper.page.done", Map.of()));
        return page(number, List.of(), model, response);
    }

    @PostMapping("/admin/paper/{number:\\d{1,9}}/on")
    String on(
            @PathVariable int number,
            @RequestParam(required = false) Set<String> procedures,
            @RequestParam(defaultValue = "") String note,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Set<String> chosen = procedures == null ? Set.of("-") : procedures;
        return answer(number, visitor, (id, by) -> papers.switchOn(id, chosen, note, by), model, response);
    }

    @PostMapping("/admin/paper/{number:\\d{1,9}}/off")
    String off(@PathVariable int number, Authentication visitor, Model model, HttpServletResponse response) {
        return answer(number, visitor, papers::switchOff, model, response);
    }

    @PostMapping("/admin/paper/{number:\\d{1,9}}/explain")
    String explain(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(number, visitor, (id, by) -> papers.explain(id, from, to, reason, by), model, response);
    }

    @PostMapping("/admin/paper/{number:\\d{1,9}}/close")
    String close(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(number, visitor, (id, by) -> papers.close(id, reason, by), model, response);
    }

    @PostMapping("/admin/paper/{number:\\d{1,9}}/open-again")
    String openAgain(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        return answer(number, visitor, (id, by) -> papers.openAgain(id, reason, by), model, response);
    }

    /**
     * Puts right what was entered wrongly.
     *
     * @param was the dossier that the page showed; nothing is done where another stands there by now
     * @param strike true: nothing is entered in its place
     */
    @PostMapping("/admin/paper/{number:\\d{1,9}}/amend")
    String amend(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String dossier,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "false") boolean strike,
            @RequestParam(defaultValue = "false") boolean surely,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Entry right = new Entry(serial, dossier, at, false, surely);
        return answer(
                number,
                visitor,
                (id, by) -> strike ? papers.strike(id, serial, was, by) : papers.amend(id, Optional.of(was), right, by),
                model,
                response);
    }

    @PostMapping("/admin/paper/{number:\\d{1,9}}/certify")
    String certify(
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean named,
            @RequestParam(required = false) Set<String> procedures,
            @RequestParam(required = false) Set<String> systems,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        Set<String> chosen = procedures == null ? Set.of() : procedures;
        Set<String> stopped = systems == null ? Set.of() : systems;
        return answer(
                number,
                visitor,
                (id, by) -> named ? papers.certify(id, chosen, stopped, by) : papers.certify(id, by),
                model,
                response);
    }

    private String answer(
            int number,
            Authentication visitor,
            BiFunction<IncidentId, Actor, ? extends PaperAnswer<?>> wish,
            Model model,
            HttpServletResponse response) {
        Optional<Actor> by = visitors.person(visitor).map(Actor::of);
        Optional<Incident> incident = views.incident(number);
        if (by.isEmpty() || incident.isEmpty()) {
            return page(number, List.of(), model, response);
        }
        return wish.apply(incident.get().id(), by.get())
                .refusal()
                .map(refusal -> refused(number, refusal, model, response))
                .orElse("redirect:/admin/paper/" + number + "?done=1");
    }

    /** The page with what is wrong; what was typed stays where it was. */
    String refused(int number, PaperAnswer.Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("problem", views.text(refusal.key(), refusal.values()));
        return page(number, List.of(), model, response);
    }

    /** The receipts in photos become lines of the form; the photos are kept nowhere. */
    @PostMapping("/admin/paper/{number:\\d{1,9}}/photo")
    String photo(
            @PathVariable int number,
            @RequestParam(required = false) List<MultipartFile> photos,
            Model model,
            HttpServletResponse response)
            throws IOException {
        List<EntryRow> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (MultipartFile photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (photo.isEmpty()) {
                continue;
            }
            Map<String, String> name = Map.of("name", plain(photo.getOriginalFilename()));
            Optional<List<PaperCode>> codes = ReceiptPhoto.read(photo.getBytes());
            if (codes.isEmpty()) {
                problems.add(views.text("paper.refused.photo-large", name));
            } else if (codes.get().isEmpty()) {
                problems.add(views.text("paper.refused.photo-unreadable", name));
            } else {
                codes.get().stream()
                        .map(PaperCode::value)
                        .filter(code ->
                                rows.stream().noneMatch(row -> row.serial().equals(code)))
                        .forEach(code -> rows.add(EntryRow.of(code)));
            }
        }
        if (rows.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            problems = problems.isEmpty() ? List.of(views.text("paper.refused.photo-missing", Map.of())) : problems;
        } else {
            model.addAttribute("done", views.text("paper.page.photo-found", Map.of("count", rows.size())));
        }
        model.addAttribute("problem", String.join(" ", problems));
        return page(number, rows, model, response);
    }

    private static String plain(String name) {
        return name == null ? "" : name.replaceAll("[\\p{Cntrl}<>\"]", "");
    }

    @PostMapping("/admin/paper/{number:\\d{1,9}}/enter")
    String enter(
            @PathVariable int number,
            @RequestParam(defaultValue = "") List<String> serial,
            @RequestParam(defaultValue = "") List<String> dossier,
            @RequestParam(defaultValue = "") List<String> at,
            @RequestParam(defaultValue = "") Set<String> another,
            @RequestParam(defaultValue = "") Set<String> surely,
            Authentication visitor,
            Model model,
            HttpServletResponse response) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < serial.size(); i++) {
            String row = Integer.toString(i);
            Entry entry = new Entry(
                    serial.get(i), cell(dossier, i), cell(at, i), another.contains(row), surely.contains(row));
            if (!(entry.serial() + entry.dossier() + entry.at()).isBlank()) {
                entries.add(entry);
            }
        }
        Optional<Actor> by = visitors.person(visitor).map(Actor::of);
        Optional<Incident> incident = views.incident(number);
        if (by.isEmpty() || incident.isEmpty() || entries.isEmpty()) {
            return refused(number, new PaperAnswer.Refusal("paper.refused.nothing", Map.of()), model, response);
        }
        List<PaperAnswer<PaperReceipt>> answers = papers.enter(incident.get().id(), entries, by.get());
        List<EntryRow> left = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            answers.get(i)
                    .refusal()
                    .ifPresent(refusal -> left.add(new EntryRow(
                            entry.serial(),
                            entry.dossier(),
                            entry.at(),
                            entry.another(),
                            views.text(refusal.key(), refusal.values()),
                            refusal.isQuestion())));
        }
        int done = entries.size() - left.size();
        if (done == 0) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        model.addAttribute(
                done == 0 ? "problem" : "done",
                views.text("paper.page.entered", Map.of("done", done, "count", entries.size())));
        return page(number, left, model, response);
    }

    private static String cell(List<String> column, int row) {
        return row < column.size() ? column.get(row) : "";
    }

    private String page(int number, List<EntryRow> begun, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Optional<Incident> incident = views.incident(number);
        if (incident.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("problem", views.text("paper.refused.no-incident", Map.of()));
            // why: the list shares the page, and an empty text is as good as a yes there
            model.addAttribute("done", false);
            finished.home(model, 0);
            return "admin-paper";
        }
        List<EntryRow> rows = new ArrayList<>(begun);
        while (rows.size() < ROWS) {
            rows.add(EntryRow.of(""));
        }
        model.addAttribute("file", views.file(incident.get()));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "lan", network.addresses().stream().map(base -> base + "/giay").toList());
        return "admin-paper-file";
    }
}
