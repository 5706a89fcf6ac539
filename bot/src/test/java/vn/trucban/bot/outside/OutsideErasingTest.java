package vn.trucban.bot.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.trucban.bot.outside.OutsideOffice.HOA;
import static vn.trucban.bot.outside.OutsideOffice.ID;
import static vn.trucban.bot.outside.OutsideOffice.LAN;
import static vn.trucban.bot.outside.OutsideOffice.VNPT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.trucban.bot.logbook.LogbookDesk;
import vn.trucban.bot.register.Erasure;
import vn.trucban.bot.register.InMemoryRegisterIndex;
import vn.trucban.bot.register.RegisterEntry;

/** Whoever is erased from the register is erased from calls outside too; the calls stay, and so does the chain. */
class OutsideErasingTest {
    private final OutsideOffice office = new OutsideOffice().internetFails();
    private final OutsideDesk desk = office.desk;
    private final LogbookDesk log = new LogbookDesk(
                    new LogbookDesk.Parts(
                            office.register,
                            null,
                            null,
                            null,
                            new Erasure(office.entries, office.register, new InMemoryRegisterIndex(), office.clock)),
                    office.incidents,
                    OutsideOffice.CONTENT::messages,
                    office.clock)
            .erasing(List.of(new OutsideCopies(desk)), List.of());

    private List<Long> naming(String name) {
        return log.entries(ID).stream()
                .filter(entry ->
                        entry.fact().who().contains(name) || entry.fact().text().contains(name))
                .map(RegisterEntry::seq)
                .toList();
    }

    private String letter() throws IOException {
        try (XWPFDocument letter =
                new XWPFDocument(new ByteArrayInputStream(desk.letter(ID, VNPT).orElseThrow()))) {
            return letter.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
        }
    }

    @Test
    void who_called_and_the_name_in_a_ticket_go_everywhere_and_the_call_stays() throws IOException {
        desk.answered(ID, VNPT, false, office.by(LAN));
        desk.sureTicket(ID, VNPT, "anh Sơn trực", office.by(HOA));
        log.erase(naming("Lan"), "Anh Quản", "theo đơn");
        log.erase(naming("Sơn"), "Anh Quản", "theo đơn");
        assertThat(office.help().deeds()).extracting(Deed::who).containsExactly("", "");
        assertThat(office.help().toString()).doesNotContain("Chị Lan", "Sơn");
        assertThat(office.help().matter(VNPT).orElseThrow().calls()).hasSize(1);
        assertThat(letter())
                .contains("(đã xóa)", "Gọi điện, có người nghe máy", "Được cấp số phiếu (đã xóa)")
                .doesNotContain("Lan", "Sơn");
        OutsideTexts texts = new OutsideTexts(office.incident(), office.help(), OutsideOffice.CONTENT, office.now);
        assertThat(texts.state(VNPT)).contains("có nghe máy (đ/c (đã xóa))").doesNotContain("phiếu");
        assertThat(texts.story())
                .extracting(OutsideTexts.Line::text)
                .noneMatch(line -> line.contains("Lan") || line.contains("Sơn"));
        assertThat(office.register.firstBroken()).isEmpty();
    }

    @Test
    void others_calls_are_left_as_they_are_and_a_second_time_changes_nothing() {
        desk.silent(ID, VNPT, false, office.by(HOA));
        desk.answered(ID, VNPT, false, office.by(LAN));
        List<Long> lan = naming("Lan");
        log.erase(lan, "Anh Quản", "theo đơn");
        OutsideHelp once = office.help();
        assertThat(once.deeds()).extracting(Deed::who).containsExactly("Chị Hoa", "");
        log.erase(lan, "Anh Quản", "theo đơn");
        assertThat(office.help()).isEqualTo(once);
    }
}
