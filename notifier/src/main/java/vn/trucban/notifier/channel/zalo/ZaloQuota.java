package vn.trucban.notifier.channel.zalo;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.trucban.notifier.zalo.ZaloAllowance.Kind;
import vn.trucban.notifier.zalo.ZaloPurse;

/**
 * Reads what Zalo says of allowances: {@code quota} in the answer to a message, {@code POST /v3.0/oa/quota/message} for the package and
 * {@code GET /message/quota} of the business host for templates. Numbers come as numbers or as text.
 */
final class ZaloQuota {
    static final String CONSULTATION = "/v3.0/oa/quota/message";
    static final String TEMPLATES = "/message/quota";

    private final ZaloApi api;
    private final ZaloApi business;
    private final ZaloPurse purse;

    ZaloQuota(ZaloApi api, ZaloApi business, ZaloPurse purse) {
        this.api = api;
        this.business = business;
        this.purse = purse;
    }

    /** Asks for everything that is left. What cannot be asked stays as it was. */
    void ask() {
        if (business.get(TEMPLATES) instanceof ZaloAnswer.Done done) {
            heardOfTemplates(purse, done.data());
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.TEMPLATES) {
                ask(kind);
            }
        }
    }

    private void ask(Kind kind) {
        ObjectNode question = ZaloAnswer.JSON
                .createObjectNode()
                .put("quota_owner", "OA")
                .put("product_type", "cs")
                .put("quota_type", kind.written());
        if (api.post(CONSULTATION, question) instanceof ZaloAnswer.Done done) {
            int left = 0;
            int total = 0;
            boolean said = false;
            for (JsonNode asset : assets(done.data())) {
                OptionalInt remain = number(asset, "remain", "remaining");
                if (remain.isPresent()) {
                    left += remain.getAsInt();
                    total += number(asset, "total").orElse(remain.getAsInt());
                    said = true;
                }
            }
            if (said) {
                purse.heard(kind, left, OptionalInt.of(total));
            }
        }
    }

    private static Iterable<JsonNode> assets(JsonNode data) {
        Stream<JsonNode> each = data.isArray() ? StreamSupport.stream(data.spliterator(), false) : Stream.of(data);
        return each.toList();
    }

    /** The answer to a template message, or to the question how many are left: {@code dailyQuota} and {@code remainingQuota}. */
    static void heardOfTemplates(ZaloPurse purse, JsonNode quota) {
        OptionalInt left = number(quota, "remainingQuota", "remaining_quota", "remain");
        if (left.isPresent()) {
            purse.heard(Kind.TEMPLATES, left.getAsInt(), number(quota, "dailyQuota", "daily_quota", "total"));
        }
    }

    /** The answer to a consultation message; a free one says nothing of the package. */
    static void heardOfPackage(ZaloPurse purse, JsonNode quota) {
        Optional<Kind> kind = Stream.of(Kind.PACKAGE, Kind.BOUGHT, Kind.GIVEN)
                .filter(each -> each.written().equals(quota.path("quota_type").asString("")))
                .findFirst();
        OptionalInt left = number(quota, "remain", "remaining");
        if (kind.isPresent() && left.isPresent()) {
            purse.heard(kind.get(), left.getAsInt(), number(quota, "total"));
        }
    }

    private static OptionalInt number(JsonNode node, String... names) {
        for (String name : names) {
            String written = node.path(name).asString("");
            if (written.matches("\\d{1,9}")) {
                return OptionalInt.of(Integer.parseInt(written));
            }
        }
        return OptionalInt.empty();
    }
}
