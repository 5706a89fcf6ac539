package vn.trucban.notifier.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.library.Content;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.CapProfile;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Link;
import vn.trucban.notifier.broadcast.Serial;
import vn.trucban.notifier.broadcast.SourceBulletin;

/**
 * An issued notice in the Common Alerting Protocol 1.2. Elements stand in the schema's order. An update is an Update, an all-clear is an
 * Update whose response is AllClear, and a correction or withdrawal is a Cancel: disregard what was said.
 */
final class CapAlert {
    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private final Commune commune;
    private final Messages messages;
    private final URI publicUrl;

    CapAlert(Content content, URI publicUrl) {
        this.commune = content.commune();
        this.messages = content.messages();
        this.publicUrl = publicUrl;
    }

    /** @param broadcast issued */
    byte[] render(Broadcast broadcast) {
        return Xml.document("alert", NAMESPACE, alert -> {
            alert.text("identifier", identifier(broadcast.serial()))
                    .text("sender", sender())
                    .text(
                            "sent",
                            FeedTime.withOffset(broadcast.issue().orElseThrow().at()))
                    .text("status", broadcast.drill() ? "Exercise" : "Actual")
                    .text("msgType", messageType(broadcast))
                    .text("source", "Truc Ban")
                    .text("scope", "Public");
            note(broadcast).ifPresent(note -> alert.text("note", note));
            broadcast.link().ifPresent(link -> alert.text("references", references(link)));
            alert.element("info", info -> info(info, broadcast));
        });
    }

    private void info(Xml info, Broadcast broadcast) {
        CapProfile profile = profile(broadcast);
        info.text("language", "vi-VN").text("category", profile.category()).text("event", profile.event());
        if (!profile.responseType().isBlank()) {
            info.text("responseType", profile.responseType());
        }
        info.text("urgency", profile.urgency())
                .text("severity", profile.severity())
                .text("certainty", profile.certainty())
                .text(
                        "expires",
                        FeedTime.withOffset(broadcast.issue().orElseThrow().expiresAt()))
                .text(
                        "senderName",
                        broadcast.level() == Level.EMERGENCY
                                ? commune.names().committee()
                                : commune.names().centre())
                .text("headline", exercise(broadcast, broadcast.wording().title()))
                .text("description", exercise(broadcast, broadcast.wording().text()))
                .text("web", publicUrl + "/#" + broadcast.serial());
        parameter(info, "VN-MaThongBao", broadcast.serial().value());
        OptionalInt risk = broadcast.riskLevel();
        if (risk.isPresent()) {
            parameter(info, "VN-CapDoRuiRoThienTai", Integer.toString(risk.getAsInt()));
            parameter(info, "VN-MauRuiRoThienTai", colour(risk.getAsInt()));
        }
        bulletin(broadcast).ifPresent(it -> parameter(info, "VN-BanTinNguon", it));
        info.element("area", this::area);
    }

    private void area(Xml area) {
        area.text("areaDesc", commune.area().description())
                .text("polygon", commune.area().polygon().strip())
                .text("circle", commune.area().circle().strip())
                .element("geocode", geocode -> geocode.text("valueName", "VN-DVHC")
                        .text("value", commune.names().communeCode()));
    }

    private static void parameter(Xml info, String name, String value) {
        info.element("parameter", it -> it.text("valueName", name).text("value", value));
    }

    private static String messageType(Broadcast broadcast) {
        Optional<FollowUp> kind = broadcast.link().map(Link::kind);
        if (kind.isEmpty()) {
            return "Alert";
        }
        return switch (kind.get()) {
            case UPDATE, ALL_CLEAR -> "Update";
            case CORRECTION, CANCEL -> "Cancel";
        };
    }

    /** The standard asks for a word on what is exercised and on why something is cancelled. */
    private static Optional<String> note(Broadcast broadcast) {
        boolean cancels = broadcast.link().filter(it -> it.kind().disregards()).isPresent();
        return broadcast.drill() || cancels
                ? Optional.of(exercise(broadcast, broadcast.wording().title()))
                : Optional.empty();
    }

    private String references(Link link) {
        return link.earlier().stream()
                .map(it -> String.join(",", sender(), identifier(it.serial()), FeedTime.withOffset(it.issuedAt())))
                .collect(Collectors.joining(" "));
    }

    private CapProfile profile(Broadcast broadcast) {
        CapProfile base = broadcast.template().map(NoticeTemplate::cap).orElseGet(() -> plain(broadcast));
        if (broadcast.allClear()) {
            return new CapProfile(base.category(), base.event(), "AllClear", "Past", "Minor", "Observed");
        }
        OptionalInt risk = broadcast.riskLevel();
        return risk.isEmpty()
                ? base
                : new CapProfile(
                        base.category(),
                        base.event(),
                        base.responseType(),
                        base.urgency(),
                        severity(risk.getAsInt()),
                        base.certainty());
    }

    /** For a notice in the author's own words. */
    private static CapProfile plain(Broadcast broadcast) {
        String title = broadcast.wording().title();
        return switch (broadcast.level()) {
            case ROUTINE -> new CapProfile("Infra", title, "", "Expected", "Minor", "Likely");
            case IMPORTANT -> new CapProfile("Infra", title, "", "Immediate", "Moderate", "Observed");
            case EMERGENCY -> new CapProfile("Safety", title, "", "Immediate", "Severe", "Observed");
        };
    }

    /** Whoever reads a drill reads first and last that it is one. */
    private static String exercise(Broadcast broadcast, String text) {
        return broadcast.drill() ? Broadcast.DRILL_MARK + ". " + text + "\n" + Broadcast.DRILL_MARK + "." : text;
    }

    /** As Quyết định 18/2021/QĐ-TTg, điều 4 names it. */
    private String colour(int riskLevel) {
        return messages.text("feed.risk-colour." + Math.max(1, Math.min(5, riskLevel)));
    }

    /** Levels of Quyết định 18/2021/QĐ-TTg. */
    private static String severity(int riskLevel) {
        return switch (riskLevel) {
            case 1 -> "Minor";
            case 2 -> "Moderate";
            case 3 -> "Severe";
            default -> "Extreme";
        };
    }

    private static Optional<String> bulletin(Broadcast broadcast) {
        Optional<String> words =
                Optional.ofNullable(broadcast.request().values().get(NoticeTemplate.Blank.BULLETIN));
        return words.filter(it -> !it.isBlank()).or(() -> broadcast.source().map(CapAlert::cited));
    }

    private static String cited(SourceBulletin source) {
        return source.issuer() + ", " + source.number()
                + source.issuedAt().map(at -> ", " + FeedTime.withOffset(at)).orElse("");
    }

    private String identifier(Serial serial) {
        return "VN-" + commune.names().communeCode() + "-" + serial;
    }

    /** why: the standard wants it unique in the world and forbids blanks and commas, as a host name is. */
    private String sender() {
        return Optional.ofNullable(publicUrl.getHost()).orElse("localhost").toLowerCase(Locale.ROOT);
    }
}
