package vn.trucban.notifier.selftest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.trucban.notifier.http.Exchange;
import vn.trucban.notifier.http.PlatformHttp;
import vn.trucban.notifier.selftest.Finding.Note;

/** Fetches the station's feed from outside, by the address that everybody else uses. */
public final class FeedProbe implements Probe {
    private static final JsonMapper JSON = new JsonMapper();

    private final PlatformHttp http;
    private final URI publicUrl;

    public FeedProbe(PlatformHttp http, URI publicUrl) {
        this.http = http;
        this.publicUrl = publicUrl;
    }

    @Override
    public String subject() {
        return "feed";
    }

    @Override
    public Finding look() {
        return http.get(URI.create(publicUrl + "/feeds/loudspeaker.json"))
                .fold(this::answered, notSent -> unreachable(notSent.detail()), silent -> unreachable(silent.detail()));
    }

    private Finding answered(Exchange.Answer answer) {
        if (answer.status() != 200) {
            return unreachable("HTTP " + answer.status());
        }
        try {
            boolean feed = JSON.readTree(answer.body()).isContainer();
            if (!feed) {
                return unreachable("no feed");
            }
        } catch (JacksonException somebodyElsesPage) {
            return unreachable("no feed");
        }
        return onlyHere()
                ? new Finding(
                        subject(),
                        Finding.Grade.NOT_SET_UP,
                        List.of(Note.of("watch.finding.feed-only-here")),
                        List.of())
                : Finding.good(subject(), Note.of("watch.finding.feed-good"));
    }

    private Finding unreachable(String detail) {
        return Finding.bad(
                subject(),
                new Note("watch.finding.feed-unreachable", Map.of("url", publicUrl.toString(), "detail", detail)));
    }

    /** Nobody else can read what stands under this machine's own name. */
    private boolean onlyHere() {
        String host = publicUrl.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
