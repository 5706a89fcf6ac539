package vn.trucban.bot.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.Actor;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.BroadcastDesk;
import vn.trucban.notifier.broadcast.BroadcastId;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryDesk;
import vn.trucban.notifier.delivery.DeliveryList;
import vn.trucban.notifier.delivery.DeliveryState;

/** Notices drafted, submitted and watched by other programs. Approval is for people. */
@RestController
@RequestMapping(path = "/api/v1/broadcasts")
@Tag(name = "broadcasts")
@ApiResponse(
        responseCode = "default",
        description = "Refused; the reason is in Vietnamese",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
class BroadcastController {
    private static final int LONGEST_KEY = 200;
    private static final int MOST_DELIVERIES = 1000;

    private final BroadcastDesk desk;
    private final DeliveryDesk delivery;
    private final Office office;
    private final JsonBodies bodies;
    private final Problems problems;
    private final SecureRandom random;

    BroadcastController(
            BroadcastDesk desk,
            DeliveryDesk delivery,
            Office office,
            JsonBodies bodies,
            Problems problems,
            SecureRandom random) {
        this.desk = desk;
        this.delivery = delivery;
        this.office = office;
        this.bodies = bodies;
        this.problems = problems;
        this.random = random;
    }

    /** What a draft may name: this commune's content, and the channels that are switched on. */
    record Office(ContentLibrary content, Channels channels) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Draft a notice",
            description =
                    "Nothing is sent before a leader approves it. Repeated with the same Idempotency-Key it answers the first draft.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = DraftBody.class))))
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = BroadcastViews.Short.class)))
    ResponseEntity<Object> draft(
            @Parameter(hidden = true) @RequestAttribute(ApiKeyFilter.CALLER) ApiKeys.Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) String repeated,
            HttpServletRequest request)
            throws IOException {
        if (repeated != null && (repeated.isBlank() || repeated.length() > LONGEST_KEY)) {
            return problems.of(HttpStatus.BAD_REQUEST, "idempotency", Map.of("most", LONGEST_KEY), request);
        }
        return bodies.read(request, DraftBody.class)
                .fold(
                        body -> drafted(body, repeated, caller, request),
                        error -> problems.of(HttpStatus.BAD_REQUEST, error.reason(), error.values(), request));
    }

    private ResponseEntity<Object> drafted(
            DraftBody body, String repeated, ApiKeys.Caller caller, HttpServletRequest request) {
        DraftReader reader = new DraftReader(body, office.content().current(), office.channels(), problems);
        DraftRequest draft = reader.read();
        if (!reader.malformed().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, reader.malformed(), request);
        }
        if (!reader.unknown().isEmpty()) {
            return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, reader.unknown(), request);
        }
        String key =
                repeated == null ? Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong()) : repeated;
        return desk.draft(key, draft, actor(caller))
                .fold(
                        it -> ResponseEntity.created(URI.create("/api/v1/broadcasts/" + it.id()))
                                .body(BroadcastViews.Short.of(it)),
                        refusal -> problems.of(refusal, request));
    }

    @PostMapping("/{id}/submit")
    @Operation(
            summary = "Put a draft before the leaders",
            description =
                    "Of an emergency a leader takes it over and submits it under their own name before another leader approves.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BroadcastViews.Short.class)))
    ResponseEntity<Object> submit(
            @Parameter(hidden = true) @RequestAttribute(ApiKeyFilter.CALLER) ApiKeys.Caller caller,
            @PathVariable String id,
            HttpServletRequest request) {
        return found(id, request, it -> desk.submit(it.id(), actor(caller))
                .fold(done -> ResponseEntity.ok(BroadcastViews.Short.of(done)), no -> problems.of(no, request)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "State, and numbers per channel")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BroadcastViews.Full.class)))
    ResponseEntity<Object> read(@PathVariable String id, HttpServletRequest request) {
        return found(
                id,
                request,
                it -> ResponseEntity.ok(BroadcastViews.Full.of(
                        it,
                        delivery.progress(it.id().value()),
                        office.content().current().messages())));
    }

    @GetMapping("/{id}/deliveries")
    @Operation(
            summary = "Recipients and their states",
            description = "Pages of about 100; go on with the cursor of the last answer.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BroadcastViews.Deliveries.class)))
    ResponseEntity<Object> deliveries(
            @PathVariable String id,
            @Parameter(
                            description =
                                    "waiting, sending, sent, failed, unknown, gone, notReachable, skipped; several by comma; absent: all")
                    @RequestParam(required = false)
                    List<String> state,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        List<String> names = state == null ? List.of() : state;
        Optional<String> wrong =
                names.stream().filter(it -> BroadcastViews.state(it).isEmpty()).findFirst();
        if (wrong.isPresent()) {
            return problems.of(HttpStatus.BAD_REQUEST, "state", Map.of("state", wrong.get()), request);
        }
        if (limit < 1 || limit > MOST_DELIVERIES) {
            return problems.of(HttpStatus.BAD_REQUEST, "limit", Map.of("most", MOST_DELIVERIES), request);
        }
        if (cursor != null && !DeliveryList.isCursor(cursor)) {
            return problems.of(HttpStatus.BAD_REQUEST, "cursor", Map.of(), request);
        }
        Set<DeliveryState> states = EnumSet.noneOf(DeliveryState.class);
        names.forEach(it -> states.add(BroadcastViews.state(it).orElseThrow()));
        if (states.isEmpty()) {
            states.addAll(Arrays.asList(DeliveryState.values()));
        }
        return found(
                id,
                request,
                it -> ResponseEntity.ok(BroadcastViews.Deliveries.of(
                        delivery.deliveries(it.id().value(), states, Optional.ofNullable(cursor), limit),
                        office.content().current().messages())));
    }

    private ResponseEntity<Object> found(
            String id, HttpServletRequest request, Function<Broadcast, ResponseEntity<Object>> then) {
        Optional<Broadcast> found = id.matches("[0-9a-z]{1,32}") ? desk.find(new BroadcastId(id)) : Optional.empty();
        return found.map(then).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "notice", Map.of(), request));
    }

    /** why: drafting is all a program may do; the desk refuses everything else besides. */
    private static Actor actor(ApiKeys.Caller caller) {
        return new Actor(
                "api:" + caller.id(),
                caller.name(),
                Set.of(Actor.Right.DRAFT),
                Set.of(Actor.Standing.PROGRAM),
                Actor.Via.API,
                caller.maker());
    }
}
