package vn.trucban.bot.web.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.logbook.LogbookPapers;
import vn.trucban.bot.register.Seal;
import vn.trucban.bot.report.Period;
import vn.trucban.content.messages.Moments;

/** The papers of the register to download. */
@Controller
class RegisterFiles {
    /** More rows than this are a book for a program, not for paper. */
    static final int MOST_ROWS = 2000;

    /** As the page of the search is told of it. */
    static final String TOO_MANY = "too-many";

    private static final long MOST_PAGES = 80;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final LogbookPapers papers;
    private final LogbookDesk log;
    private final Clock clock;

    RegisterFiles(LogbookPapers papers, LogbookDesk log, Clock clock) {
        this.papers = papers;
        this.log = log;
        this.clock = clock;
    }

    /** Row by row, so that a book of any length goes out in little memory. */
    @GetMapping("/admin/register/log.xlsx")
    void logXlsx(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        Optional<Period> period = period(from, to);
        if (period.isEmpty()) {
            back(response, from, to, "");
            return;
        }
        attach(response, XLSX, name(period.get()) + ".xlsx");
        papers.log().xlsx(period.get(), response.getOutputStream());
    }

    @GetMapping("/admin/register/log.docx")
    void logDocx(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        Optional<Period> period = period(from, to);
        if (period.isEmpty()) {
            back(response, from, to, "");
            return;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (!papers.log().docx(period.get(), MOST_ROWS, file)) {
            back(response, from, to, TOO_MANY);
            return;
        }
        attach(response, DOCX, name(period.get()) + ".docx");
        file.writeTo(response.getOutputStream());
    }

    private static String name(Period period) {
        return "so-theo-doi-su-co-" + period.from() + "-" + period.to();
    }

    /** To the page of the search, which says what is wrong and offers the way on. */
    private static void back(HttpServletResponse response, String from, String to, String refused) throws IOException {
        response.sendRedirect(new SearchForm("", "", "", "", from, to).page() + "&refused=" + refused);
    }

    /** @param kind {@code docx} or {@code xlsx} */
    @GetMapping("/admin/register/pages.{kind}")
    void pages(
            @PathVariable String kind,
            @RequestParam(defaultValue = "1") String from,
            @RequestParam(defaultValue = "1") String to,
            HttpServletResponse response)
            throws IOException {
        long first = number(from);
        long last = number(to);
        boolean docx = kind.equals("docx");
        if (first < 1 || last < first || last - first >= MOST_PAGES || (!docx && !kind.equals("xlsx"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (docx) {
            papers.pagesDocx(first, last, file);
        } else {
            papers.pagesXlsx(first, last, file);
        }
        attach(response, docx ? DOCX : XLSX, "so-nhat-ky-trang-" + first + "-" + last + "." + kind);
        file.writeTo(response.getOutputStream());
    }

    @GetMapping("/admin/register/seal/{quarter}.docx")
    void seal(@PathVariable String quarter, HttpServletResponse response) throws IOException {
        Seal seal = Optional.of(quarter)
                .filter(typed -> typed.matches("\\d{4}Q[1-4]"))
                .flatMap(log.seals()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        attach(response, DOCX, "khoa-so-" + seal.quarter() + ".docx");
        response.getOutputStream().write(papers.sealSheet(seal));
    }

    private static long number(String typed) {
        return typed.matches("\\d{1,12}") ? Long.parseLong(typed) : 0;
    }

    /** What is left out is this year until today; empty where that cannot be. */
    private Optional<Period> period(String from, String to) {
        if (new SearchForm("", "", "", "", from, to).problem().isPresent()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.ZONE);
        LocalDate first = SearchForm.day(from).orElse(today.withDayOfYear(1));
        LocalDate last = SearchForm.day(to).orElse(today);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Period(first, last));
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
