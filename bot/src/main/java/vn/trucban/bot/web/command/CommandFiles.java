package vn.trucban.bot.web.command;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.trucban.bot.command.CommandDesk;
import vn.trucban.bot.incident.IncidentId;
import vn.trucban.bot.web.signin.Visitors;

/** Papers of a command as files. */
@Controller
class CommandFiles {
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final CommandDesk desk;
    private final Visitors visitors;

    CommandFiles(CommandDesk desk, Visitors visitors) {
        this.desk = desk;
        this.visitors = visitors;
    }

    @GetMapping("/admin/command/{id}/bao-cao-{number:\\d{1,4}}.docx")
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable int number, Authentication visitor) {
        IncidentId incident = new IncidentId(id);
        return file(
                readable(incident, visitor) ? desk.reportPaper(incident, number) : Optional.empty(),
                "bao-cao-nhanh-" + number + ".docx");
    }

    @GetMapping("/admin/command/{id}/bien-ban.docx")
    ResponseEntity<byte[]> minutes(@PathVariable String id, Authentication visitor) {
        IncidentId incident = new IncidentId(id);
        return file(
                readable(incident, visitor) ? desk.minutesPaper(incident) : Optional.empty(), "bien-ban-ung-cuu.docx");
    }

    private boolean readable(IncidentId id, Authentication visitor) {
        return visitors.person(visitor)
                .flatMap(person -> desk.find(id).filter(one -> desk.mayRead(person, one)))
                .isPresent();
    }

    private static ResponseEntity<byte[]> file(Optional<byte[]> bytes, String name) {
        return bytes.map(found -> ResponseEntity.ok()
                        .contentType(DOCX)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name, StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(found))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
