package vn.trucban.bot.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.bot.verification.VerdictText.Tone;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.notifier.broadcast.Broadcast;
import vn.trucban.notifier.broadcast.FollowUp;
import vn.trucban.notifier.broadcast.Office;
import vn.trucban.notifier.broadcast.Samples;
import vn.trucban.notifier.channel.ChannelKind;
import vn.trucban.notifier.verification.Comparison;
import vn.trucban.notifier.verification.Comparison.Difference;
import vn.trucban.notifier.verification.Comparison.Fidelity;
import vn.trucban.notifier.verification.NoticeVerifier;
import vn.trucban.notifier.verification.Verdict;

/** Whatever the book of issue says, whoever asks reads a sentence: no verdict is without its words. */
class VerdictTextsTest {
    private static final List<Difference> ONE_OF_EACH =
            List.of(new Difference("14h", "16h"), new Difference("14h", ""), new Difference("", "16h"));

    private final Office office = new Office();
    private Broadcast storm;

    @BeforeEach
    void aStormIsComing() {
        storm = office.sending(Samples.storm());
    }

    private VerdictTexts texts() {
        return new VerdictTexts(ContentLibrary.builtIn().current(), office.clock.instant());
    }

    static Stream<Arguments> everyStandingAndFidelity() {
        return Arrays.stream(Standing.values())
                .flatMap(standing -> Arrays.stream(Fidelity.values()).map(it -> Arguments.of(standing, it)));
    }

    /** What became of a notice since it was issued: each kind of follow-up, and what has none. */
    enum Standing {
        IN_FORCE,
        ENDED,
        STOPPED_UNSAID,
        UPDATE,
        CORRECTION,
        ALL_CLEAR,
        CANCEL
    }

    @ParameterizedTest
    @MethodSource("everyStandingAndFidelity")
    void everyNoticeInTheBookHasItsWords(Standing standing, Fidelity fidelity) {
        Broadcast notice = after(standing);
        Verdict verdict = new Verdict.Found(notice, new Comparison(fidelity, ONE_OF_EACH));

        VerdictText said = texts().of(verdict);

        boolean forged = fidelity == Fidelity.ALTERED || fidelity == Fidelity.OTHER;
        assertThat(said.head())
                .contains(
                        forged && fidelity == Fidelity.ALTERED
                                ? "KHÁC"
                                : notice.serial().value());
        assertThat(said.lines()).hasSize(forged ? 1 : 2).noneMatch(String::isBlank);
        assertThat(said.differences()).hasSize(3);
        assertThat(said.tone() == Tone.GOOD)
                .isEqualTo(
                        standing == Standing.IN_FORCE && (fidelity == Fidelity.SAME || fidelity == Fidelity.CODE_ONLY));
        assertThat(texts().message(verdict) + texts().issuedText(notice, 500)).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @EnumSource(FollowUp.class)
    void whatWasReplacedNamesWhatReplacedIt(FollowUp kind) {
        Broadcast notice = after(Standing.valueOf(kind.name()));

        assertThat(texts().message(new Verdict.Found(notice, new Comparison(Fidelity.SAME, List.of()))))
                .contains(notice.successor().orElseThrow().serial().value());
    }

    @ParameterizedTest
    @EnumSource(Verdict.Why.class)
    void whatIsNotInTheBookHasItsWords(Verdict.Why why) {
        VerdictText said = texts().of(new Verdict.NotFound(why));

        assertThat(said.head()).isNotBlank();
        assertThat(said.lines()).singleElement().asString().isNotBlank().doesNotContain("{");
    }

    @Test
    void aWithdrawnNoticeIsFoundByItsCodeAndByItsText() {
        Broadcast withdrawn = after(Standing.CANCEL);
        NoticeVerifier verifier = new NoticeVerifier(office.desk::bySerial, office.desk::issued);

        for (String asked :
                List.of(withdrawn.serial().value(), withdrawn.texts().get(ChannelKind.TELEGRAM))) {
            assertThat(texts().message(verifier.verify(asked, office.clock.instant())))
                    .startsWith("ℹ️")
                    .contains("Xã đã thu hồi tin này bằng", "không làm theo");
        }
    }

    private Broadcast after(Standing standing) {
        switch (standing) {
            case IN_FORCE -> {}
            case ENDED -> office.clock.move(Duration.ofDays(3));
            case STOPPED_UNSAID -> {
                Broadcast stopped = after(Standing.CANCEL);
                return new Broadcast(
                        stopped.id(),
                        stopped.serial(),
                        stopped.version(),
                        stopped.stage(),
                        stopped.request(),
                        stopped.template(),
                        stopped.link(),
                        stopped.round(),
                        stopped.singleLeader(),
                        stopped.texts(),
                        stopped.brief(),
                        stopped.issue(),
                        Optional.empty(),
                        Optional.empty(),
                        stopped.review(),
                        stopped.history());
            }
            case UPDATE -> {
                Broadcast update = Office.yes(office.desk.follow("u", storm.id(), FollowUp.UPDATE, Samples.AN));
                Broadcast submitted = Office.yes(office.desk.submit(update.id(), Samples.AN));
                Office.yes(office.desk.approve(submitted.id(), submitted.round(), Samples.BINH));
            }
            case CORRECTION -> Office.yes(office.desk.sendPrepared(storm.id(), FollowUp.CORRECTION, Samples.BINH));
            case ALL_CLEAR -> Office.yes(office.desk.sendPrepared(storm.id(), FollowUp.ALL_CLEAR, Samples.BINH));
            case CANCEL -> Office.yes(office.desk.cancel(storm.id(), Samples.BINH, "Nhầm"));
        }
        return office.now(storm.id());
    }
}
