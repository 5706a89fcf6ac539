package vn.trucban.bot.adapter.simulator;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.trucban.bot.conversation.Inbound;
import vn.trucban.content.library.ContentLibrary;

/** The simulator page, its stream of messages, and what people do on its phones. Who may come in is decided by {@code bot.web}. */
@Controller
class SimulatorController {
    private static final int LONGEST_TEXT = 10_000;

    private final Simulator simulator;
    private final Streams streams;
    private final ContentLibrary content;

    SimulatorController(Simulator simulator, Streams streams, ContentLibrary content) {
        this.simulator = simulator;
        this.streams = streams;
        this.content = content;
    }

    /** @param name of the person at the phone, or of the resident */
    record PhoneView(String id, String name, String title) {}

    /** What a person at a phone did; the first field that is there counts. */
    record Doing(String text, String press, String label, String messageId, String photo) {}

    @GetMapping("/chat")
    String page(Model model) {
        List<PhoneView> phones = Arrays.stream(SimulatedPhone.values())
                .map(phone -> new PhoneView(
                        phone.id(),
                        content.current().messages().text("staff.simulator." + phone.id() + ".name"),
                        content.current().messages().text("staff.simulator." + phone.id() + ".title")))
                .toList();
        model.addAttribute("phones", phones);
        return "chat";
    }

    @GetMapping(path = "/chat/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream() throws IOException {
        AtomicReference<Runnable> unwatch = new AtomicReference<>(() -> {});
        Optional<SseEmitter> opened = streams.open(() -> unwatch.get().run());
        if (opened.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        SseEmitter emitter = opened.get();
        unwatch.set(simulator.watch(line -> send(emitter, line)));
        for (SimulatedPhone phone : SimulatedPhone.values()) {
            simulator.screen(phone).forEach(line -> send(emitter, line));
        }
        emitter.send(SseEmitter.event().name("ready").data(Map.of()));
        return ResponseEntity.ok(emitter);
    }

    @PostMapping("/chat/{phone}")
    ResponseEntity<Void> hand(@PathVariable String phone, @RequestBody Doing doing) {
        Optional<SimulatedPhone> found = SimulatedPhone.of(phone);
        if (found.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        if (doing.press() != null) {
            simulator.hand(
                    found.get(),
                    new Inbound.Event.Press(doing.press(), Optional.ofNullable(doing.messageId())),
                    doing.label() == null ? "" : doing.label());
        } else if (doing.photo() != null) {
            simulator.hand(
                    found.get(),
                    new Inbound.Event.Photo(doing.photo(), Optional.ofNullable(doing.text())),
                    content.current().messages().text("web.chat.photo"));
        } else if (doing.text() == null || doing.text().length() > LONGEST_TEXT) {
            return ResponseEntity.badRequest().build();
        } else {
            simulator.hand(found.get(), new Inbound.Event.Text(doing.text()), doing.text());
        }
        return ResponseEntity.status(HttpStatus.ACCEPTED).build();
    }

    private static void send(SseEmitter emitter, Line line) {
        try {
            emitter.send(SseEmitter.event().name("line").data(line, MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        }
    }
}
