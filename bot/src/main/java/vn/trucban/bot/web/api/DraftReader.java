package vn.trucban.bot.web.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.trucban.bot.web.api.Problem.FieldError;
import vn.trucban.content.library.Content;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.DraftRequest;
import vn.trucban.notifier.broadcast.SourceBulletin;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.channel.Channels;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/**
 * Reads one draft. Collects everything that is wrong, in two heaps: what does not fit the documented form (400), and what this commune
 * does not have (422).
 */
final class DraftReader {
    private final DraftBody body;
    private final Content content;
    private final Channels channels;
    private final Problems problems;
    private final List<FieldError> malformed = new ArrayList<>();
    private final List<FieldError> unknown = new ArrayList<>();

    DraftReader(DraftBody body, Content content, Channels channels, Problems problems) {
        this.body = body;
        this.content = content;
        this.channels = channels;
        this.problems = problems;
    }

    List<FieldError> malformed() {
        return malformed;
    }

    List<FieldError> unknown() {
        return unknown;
    }

    /** The draft; only to be used while both heaps are empty. */
    DraftRequest read() {
        boolean drill = Boolean.TRUE.equals(body.drill());
        Optional<String> template = said(body.template());
        template.filter(id -> !content.notices().containsKey(id))
                .ifPresent(id -> unknown.add(problems.field("template", "template", Map.of("template", id))));
        if (template.isEmpty()) {
            required("level", body.level());
            required("title", body.title());
            required("text", body.text());
        }
        DraftRequest.Edit edit = template.map(id -> DraftRequest.fromTemplate(id, drill))
                .orElseGet(() -> DraftRequest.freeText(Level.ROUTINE, "", "", drill))
                .edit();
        level().ifPresent(edit::level);
        said(body.title()).ifPresent(edit::title);
        said(body.text()).ifPresent(edit::text);
        said(body.correction()).ifPresent(edit::correction);
        said(body.allClear()).ifPresent(edit::allClear);
        blanks().ifPresent(edit::fill);
        audience().ifPresent(edit::to);
        end().ifPresent(edit::until);
        source().ifPresent(edit::citing);
        return edit.over(channels()).done();
    }

    private void required(String field, String value) {
        if (said(value).isEmpty()) {
            malformed.add(problems.field(field, "missing", Map.of("field", field)));
        }
    }

    private Optional<Level> level() {
        Optional<String> name = said(body.level()).map(it -> it.toUpperCase(Locale.ROOT));
        Optional<Level> level = name.flatMap(it -> Arrays.stream(Level.values())
                .filter(one -> one.name().equals(it))
                .findFirst());
        if (name.isPresent() && level.isEmpty()) {
            malformed.add(problems.field("level", "level", Map.of("level", body.level())));
        }
        return level;
    }

    private Optional<Map<String, String>> blanks() {
        return Optional.ofNullable(body.values()).map(values -> values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Optional<Audience> audience() {
        if (body.audience() == null) {
            return Optional.empty();
        }
        Set<String> hamlets = known(
                "hamlet",
                body.audience().hamlets(),
                content.commune().hamlets().stream().map(it -> it.id()).collect(Collectors.toSet()));
        Set<String> topics = known(
                "topic",
                body.audience().topics(),
                content.commune().topics().stream().map(it -> it.id()).collect(Collectors.toSet()));
        boolean openTopics = topics.isEmpty() && said(body.template()).isPresent();
        return Optional.of(new Audience(
                hamlets,
                openTopics
                        ? Optional.ofNullable(content.notices().get(body.template()))
                                .map(it -> it.topics())
                                .orElse(Set.of())
                        : topics));
    }

    private Set<String> known(String what, List<String> asked, Set<String> existing) {
        List<String> ids = asked == null ? List.of() : asked;
        Set<String> found = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) != null && existing.contains(ids.get(i))) {
                found.add(ids.get(i));
            } else {
                String field = "audience." + what + "s[" + i + "]";
                unknown.add(problems.field(field, what, Map.of(what, String.valueOf(ids.get(i)))));
            }
        }
        return found;
    }

    private Set<ChannelKind> channels() {
        List<String> names = body.channels() == null ? List.of() : body.channels();
        if (names.isEmpty()) {
            malformed.add(problems.field("channels", "missing", Map.of("field", "channels")));
        }
        Set<ChannelKind> kinds = EnumSet.noneOf(ChannelKind.class);
        for (int i = 0; i < names.size(); i++) {
            String name = String.valueOf(names.get(i));
            Optional<ChannelKind> kind = ChannelKind.of(name.replace('_', '-'));
            if (kind.isEmpty()) {
                malformed.add(problems.field("channels[" + i + "]", "channel", Map.of("channel", name)));
            } else if (this.channels.of(kind.get()).isEmpty()) {
                unknown.add(problems.field("channels[" + i + "]", "channel-off", Map.of("channel", name)));
            } else {
                kinds.add(kind.get());
            }
        }
        return kinds;
    }

    private Optional<Instant> end() {
        return moment("expiresAt", body.expiresAt());
    }

    private Optional<SourceBulletin> source() {
        DraftBody.SourceBody source = body.source();
        return source == null
                ? Optional.empty()
                : Optional.of(new SourceBulletin(
                        source.riskLevel() == null ? 0 : source.riskLevel(),
                        said(source.issuer()).orElse(""),
                        said(source.number()).orElse(""),
                        moment("source.issuedAt", source.issuedAt()),
                        link(source.link())));
    }

    /** why: a program has a link to show; a photo comes from somebody's telephone. */
    private Optional<String> link(String written) {
        Optional<String> link = said(written);
        link.filter(it -> !SourceBulletin.isLink(it))
                .ifPresent(it -> malformed.add(problems.field("source.link", "link", Map.of())));
        return link;
    }

    private Optional<Instant> moment(String field, String written) {
        try {
            return said(written).map(it -> OffsetDateTime.parse(it).toInstant());
        } catch (DateTimeParseException e) {
            malformed.add(problems.field(field, "time", Map.of("time", written)));
            return Optional.empty();
        }
    }

    private static Optional<String> said(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
    }
}
