package vn.trucban.notifier.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.notice.NoticeTemplate.Blank;
import vn.trucban.content.notice.NoticeTemplate.CapProfile;
import vn.trucban.content.notice.NoticeTemplate.Level;
import vn.trucban.content.notice.NoticeTemplate.Purpose;
import vn.trucban.notifier.broadcast.Actor.Right;
import vn.trucban.notifier.broadcast.Actor.Via;
import vn.trucban.notifier.broadcast.Entry.What;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.delivery.DeliveryOrder.Audience;

/** Notices and people that tests talk about. */
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");
    public static final Actor AN = leader("an", "Nguyễn Văn An");
    public static final Actor BINH = leader("binh", "Trần Thị Bình");
    public static final Actor DUNG = leader("dung", "Lê Dũng");
    static final Actor KEY = new Actor("api:k1", "Phần mềm một cửa", Set.of(Right.DRAFT, Right.APPROVE), Via.API);
    static final Actor CLERK = new Actor("hoa", "Hoa", Set.of(), Via.CHAT);

    public static final NoticeTemplate STORM = new NoticeTemplate(
            "sample-storm",
            "Bão",
            Purpose.WARNING,
            Level.EMERGENCY,
            List.of(
                    new Blank("what", "Hiện tượng", "bão số 5", 40, false, Optional.empty()),
                    new Blank("when", "Từ lúc nào", "14h ngày 02/9", 40, false, Optional.empty()),
                    new Blank("phone", "Số điện thoại", "114", 20, true, Optional.of("114"))),
            "Khẩn: {what}",
            "Dự báo {what} ảnh hưởng đến xã từ {when}.\nGọi {phone} khi cần cứu giúp.",
            Optional.of("Dự báo {what} ảnh hưởng đến xã từ {when}. Khi cần cứu giúp, gọi {phone}."),
            Optional.of("Tin về {what} là nhầm. Mời bà con sinh hoạt bình thường."),
            Optional.of("{what} đã qua. Mời bà con trở về nhà."),
            Optional.of("sample-storm-here"),
            Set.of("disaster"),
            new CapProfile("Met", "Bão", "Prepare", "Expected", "Severe", "Likely"));

    private Samples() {}

    private static Actor leader(String id, String name) {
        return new Actor(id, name, Set.of(Right.DRAFT, Right.APPROVE), Via.CHAT);
    }

    static BroadcastId id(int number) {
        return new BroadcastId("notice" + number);
    }

    /** A complete routine notice, drafted by An. */
    public static DraftRequest routine() {
        return DraftRequest.freeText(
                        Level.ROUTINE,
                        "Tạm ngừng nhận hồ sơ",
                        "Sáng nay mất mạng. Mời bà con đến vào buổi chiều.",
                        false)
                .edit()
                .to(new Audience(Set.of(), Set.of("service")))
                .over(Set.of(ChannelKind.TELEGRAM, ChannelKind.LOUDSPEAKER))
                .done();
    }

    /** A complete emergency made from {@link #STORM}. */
    public static DraftRequest storm() {
        return DraftRequest.fromTemplate("sample-storm", false)
                .edit()
                .fill(Map.of("what", "bão số 5", "when", "14h ngày 02/9/2026"))
                .over(Set.of(ChannelKind.TELEGRAM, ChannelKind.FACEBOOK, ChannelKind.LOUDSPEAKER))
                .done();
    }

    /** The same as a drill. */
    public static DraftRequest drill() {
        return DraftRequest.fromTemplate("sample-storm", true)
                .edit()
                .fill(Map.of("what", "bão số 5", "when", "14h ngày 02/9/2026"))
                .over(Set.of(ChannelKind.TELEGRAM, ChannelKind.LOUDSPEAKER))
                .done();
    }

    static Broadcast draft(int number) {
        return draft(number, routine(), Optional.empty());
    }

    public static Broadcast draft(int number, DraftRequest request, Optional<NoticeTemplate> template) {
        return Broadcast.draft(
                id(number), Serial.of(request.drill(), 2026, number), request, template, Optional.empty(), AN, NOW);
    }

    public static Broadcast issued(int number, Instant at) {
        return issued(draft(number), at);
    }

    /** Submitted by An with these texts, approved by Bình. */
    public static Broadcast issued(Broadcast draft, Instant at) {
        return draft.next(Stage.SUBMITTED, Entry.by(What.SUBMITTED, AN, "", at))
                .submitted(
                        Map.of(ChannelKind.TELEGRAM, "phát lúc {issued}", ChannelKind.LOUDSPEAKER, "Đây là đài."),
                        Optional.empty())
                .next(Stage.APPROVED, Entry.by(What.APPROVED, BINH, "", at))
                .issuedAt(at);
    }

    /** A notice that follows an issued one, issued in its turn. */
    public static Broadcast following(Broadcast predecessor, int number, FollowUp kind, Instant at) {
        return issued(
                Broadcast.draft(
                        id(number),
                        Serial.of(predecessor.drill(), 2026, number),
                        predecessor.asFollowUp(kind, "Tiếp theo", "Xã thu hồi thông báo."),
                        predecessor.template(),
                        Optional.of(new Link(kind, List.of(predecessor.reference()))),
                        AN,
                        at),
                at);
    }

    /** Between them every field has been used. */
    static List<Broadcast> oneOfEverything() {
        DraftRequest cited = storm().edit()
                .level(Level.IMPORTANT)
                .title("Khẩn")
                .text("Mưa lớn. Cấp độ rủi ro thiên tai cấp 3.")
                .loudspeaker("Mưa lớn.")
                .correction("Nhầm.")
                .allClear("Hết.")
                .fill(Map.of("a.b$c", "giá trị"))
                .citing(new SourceBulletin(
                        3, "Đài Khí tượng Thủy văn", "TTN-15", Optional.of(NOW), Optional.of("https://example.org/15")))
                .to(new Audience(Set.of("quang-khe", "bang-phuc"), Set.of("disaster", "power")))
                .until(NOW.plusSeconds(7200))
                .done();
        Broadcast warning = issued(draft(2, cited, Optional.of(STORM)), NOW);
        Broadcast over = following(warning, 3, FollowUp.ALL_CLEAR, NOW.plusSeconds(60));
        Broadcast drill = draft(
                4,
                DraftRequest.fromTemplate("sample-storm", true)
                        .edit()
                        .citing(new SourceBulletin(9, "", "", Optional.empty(), Optional.empty()))
                        .done(),
                Optional.of(STORM));
        List<Broadcast> all = new ArrayList<>(drillAndReviews());
        all.add(draft(8).submitted(Map.of(ChannelKind.ZALO, "Dài"), Optional.of("Ngắn")));
        all.addAll(List.of(
                draft(1), warning.claimedFor(over).followedBy(over).started(NOW).settled(true, NOW), over, drill));
        return all;
    }

    private static List<Broadcast> drillAndReviews() {
        Broadcast openDrill = draft(
                5,
                DraftRequest.fromTemplate("sample-storm", true)
                        .edit()
                        .forEverybody(true)
                        .done(),
                Optional.of(STORM));
        Broadcast alone = draft(6).brokenGlass(NOW);
        Broadcast judged = draft(7).brokenGlass(NOW).reminded(NOW.plusSeconds(90_000));
        Broadcast objected = judged.reviewed(
                false, Entry.by(What.REVIEW_OBJECTED, BINH, "Chưa có bản tin", NOW.plusSeconds(90_001)));
        Actor key = new Actor("api:k2", "Trạm mưa", Set.of(Right.DRAFT), Set.of(), Via.API, "binh");
        Broadcast programs = draft(9).next(Stage.DRAFT, Entry.by(What.CHANGED, key, "", NOW));
        return List.of(openDrill, alone, objected, programs);
    }
}
