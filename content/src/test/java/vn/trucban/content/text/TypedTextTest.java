package vn.trucban.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    private static final Set<String> TRADE =
            Set.of("may", "in", "ket", "giay", "mat", "mang", "het", "muc", "phan", "mem", "dien", "tinh");

    @ParameterizedTest
    @CsvSource({
        "mays in bij ketj giaays, máy in bị kẹt giấy",
        "khoong vaof dduwowcj, không vào được",
        "phaanf meemf treo cuwngs, phần mềm treo cứng",
        "nuwowcs lux tranf vaof, nước lũ tràn vào",
        "chuwngs thuw soos heets hanj, chứng thư số hết hạn",
        "quyeets ddinhj thuys hoaf, quyết định thúy hòa",
        "ddieenj lwcj, điện lực"
    })
    void decodesRawTelex(String typed, String read) {
        assertThat(words(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "ma1y in bi5 ke5t gia61y, máy in bị kẹt giấy",
        "kho6ng va2o d9u7o75c, không vào được",
        "nu7o71c lu4 tra2n va2o, nước lũ tràn vào",
        "ma65t kha63u, mật khẩu",
        "ba1o la2m to61c ma1i, báo làm tốc mái"
    })
    void decodesRawVni(String typed, String read) {
        assertThat(words(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "router token reset test ups usb los gas windows",
                "modem excel word room port list driver scan file photo",
                "máy in hết giấy a4 khay 2",
                "in ra toan to trang",
                "quý khách qua quầy"
            })
    void leavesRealWordsAlone(String typed) {
        assertThat(words(typed)).isEqualTo(typed);
    }

    @Test
    void keepsNumbersApartFromWordsUnlessTheWriterTypesVni() {
        assertThat(words("may1 in tang2 q3 e5")).isEqualTo("may 1 in tang 2 q3 e5");
        assertThat(words("ma61t d9ie65n tang2")).isEqualTo("mất điện tàng");
    }

    @ParameterizedTest
    @CsvSource({
        "quên mk rồi, quên mật khẩu rồi",
        "máy mk hỏng, máy mình hỏng",
        "mk đúng token đúng, mật khẩu đúng token đúng",
        "tk bị khóa, tài khoản bị khóa",
        "tk ad nha, cảm ơn ad nha",
        "pm lỗi, phần mềm lỗi",
        "5h pm họp, 5h chiều họp",
        "không vào dc, không vào được",
        "csdl dc lỗi, cơ sở dữ liệu dân cư lỗi",
        "bên đc in lệch, bên địa chính in lệch",
        "ko in đc, không in được",
        "đk kết hôn, đăng ký kết hôn",
        "không in đk, không in được",
        "th này xử lý, trường hợp này xử lý",
        "tra tt công dân, tra thông tin công dân",
        "tt phí trực tuyến, thanh toán phí trực tuyến",
        "tt hành chính, trung tâm hành chính",
        "xl ad nhé, xin lỗi ad nhé",
        "xl hồ sơ, xử lý hồ sơ",
        "usb ks hỏng, usb ký số hỏng",
        "làm ks cho bé, làm khai sinh cho bé"
    })
    void writesShortFormsOutByTheirNeighbours(String typed, String read) {
        assertThat(words(typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "hoà thuý khoẻ, hòa thúy khỏe",
        "quý hoàn toàn, quý hoàn toàn",
        "cháyyyy rồiiii, cháy rồi",
        "máyin hếtmực, máy in hết mực",
        "ketgiay matmang, ket giay mat mang",
        "mạngj giấys, mạng giấy",
        "m.in kẹt, máy in kẹt",
        "'mất mạng!!! huhu 😭', mất mạng huhu 😭"
    })
    void repairsSlips(String typed, String read) {
        assertThat(words(typed)).isEqualTo(read);
    }

    @Test
    void readsDecomposedAndComposedAlike() {
        String typed = "Sạt lở đường vào trụ sở, không ai đi được";

        assertThat(words(Normalizer.normalize(typed, Normalizer.Form.NFD))).isEqualTo(words(typed));
    }

    @Test
    void marksWherePunctuationOpensAClause() {
        assertThat(TypedText.read("mạng tốt, phần mềm lỗi", TRADE::contains).words())
                .extracting(TypedText.Word::opens)
                .containsExactly(true, false, true, false, false);
    }

    @Test
    void readsNoFurtherThanItsLimit() {
        assertThat(TypedText.read("mất điện ".repeat(5000), TRADE::contains)
                        .words()
                        .size())
                .isLessThan(TypedText.LONGEST);
    }

    @Test
    void readsTheBeginningAndTheEndOfALongStory() {
        String story = "máy in " + "sáng nay trời mưa to lắm ".repeat(400) + "hết mực rồi";
        assertThat(TypedText.read(story, TRADE::contains).words())
                .extracting(TypedText.Word::typed)
                .startsWith("máy", "in")
                .endsWith("hết", "mực", "rồi");
    }

    @Property
    void readsAnything(@ForAll String text) {
        assertThat(TypedText.read(text, TRADE::contains).words())
                .allSatisfy(word -> assertThat(word.typed()).isNotEmpty());
    }

    private static String words(String typed) {
        return TypedText.read(typed, TRADE::contains).words().stream()
                .map(TypedText.Word::typed)
                .collect(Collectors.joining(" "));
    }
}
