package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.text.TypedText;
import vn.trucban.content.triage.Verdict.Danger;

class DangerWordsTest {
    private final Triage triage = ShippedPhrases.model();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hết cháy rồi, không còn ai trong nhà",
                "Đã hết cháy. Mọi người an toàn",
                "het chay roi",
                "het chay roi nha",
                "da het chay",
                "khong con khoi nha",
                "het lua roi",
                "lửa đã tắt hẳn rồi ạ",
                "hết ngập rồi"
            })
    void good_news_is_no_cry(String message) {
        assertThat(triage.namesDanger(message)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hết cách rồi, cháy to",
                "hết cách rồi cháy to quá",
                "hết. cháy rồi",
                "mọi người ra hết cháy rồi",
                "hết cháy kho rồi, lửa lan sang nhà bên",
                "hết cháy ở kho nhưng còn 2 người bị kẹt trong đám cháy",
                "hết cháy rồi, nổ bình ga",
                "hết cháy rồi, có bà cụ bị ngất",
                "hết cháy chưa, em bị kẹt trong khói",
                "hết cháy?",
                "hết cháy rồi ạ？",
                "het chay nha",
                "het chay nha roi",
                "het lua",
                "không còn ai trong nhà, cháy to lắm"
            })
    void whatever_else_is_said_keeps_it_one(String message) {
        assertThat(triage.namesDanger(message)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Cháy rồi, mọi người ra ngoài hết                       | FIRE
            chay nha kho roi goi cuu hoa                           | FIRE
            cháyyyy 🔥🔥                                           | FIRE
            chays nhaf kho roofi                                   | FIRE
            ma1y in bo61c cha1y ro62i                              | FIRE
            Máy in bốc cháy, lửa lan sang rèm                      | FIRE
            Có khói đen bốc ra từ phòng lưu trữ                    | FIRE
            khoi boc len tu tu dien                                | FIRE
            Ổ cắm xẹt lửa, cháy đen một góc                        | FIRE
            Cháy lan sang rồi, lấy bình chữa cháy nhanh            | FIRE
            phòng máy chủ đang cháy                                | FIRE
            goi 114 gap                                            | FIRE
            Có người bị điện giật ở quầy 2                         | ELECTROCUTION
            bi dien giat te tay roi                                | ELECTROCUTION
            vỏ máy tính bị rò điện, chạm vào tê tay                | ELECTROCUTION
            dây điện đứt rơi xuống sân                             | ELECTROCUTION
            Nước lũ tràn vào phòng tiếp dân                        | FLOOD
            nuoc len toi bac them roi                              | FLOOD
            ngập tới đầu gối r ad ơi                               | FLOOD
            nuwowcs lux dang daang cao                             | FLOOD
            Lũ quét cuốn trôi cầu                                  | FLOOD
            hai mẹ con còn mắc kẹt trên mái nhà                    | FLOOD
            nguoi dan treo len mai nha keu cuu                     | FLOOD
            Sạt lở sau trụ sở                                      | LANDSLIDE
            dat da lan xuong san, doi nut roi                      | LANDSLIDE
            Trạm biến áp nổ cái đùng                               | EXPLOSION
            mùi gas nồng nặc trong bếp                             | EXPLOSION
            bình ga bếp ăn cq nổ, 1 c bị bỏng                      | EXPLOSION
            ngap tói đầu gói rôi                                   | FLOOD
            nưóc zô nhà ub rôi, ngap quá                           | FLOOD
            nuoc dang len nhanh                                    | FLOOD
            tru so ngap het                                        | FLOOD
            khói vàng chui qua khe cửa, đỏ rực bên trong           | FIRE
            kho ho so boc chay                                     | FIRE
            sờ vào tủ sắt bị giật                                  | ELECTROCUTION
            phòng cháy rồi, chạy đi                                | FIRE
            Không, cháy rồi anh ơi                                 | FIRE
            in được không. Cháy rồi                                | FIRE
            bóng đèn cháy rồi bén rèm cửa                          | FIRE
            🔥                                                     | FIRE
            🔥🔥🔥                                                 | FIRE
            🌊🌊                                                   | FLOOD
            hồ sơ chìm trong nước                                  | FLOOD
            nước ngập đầu gối                                      | FLOOD
            nước ngoài sân dâng tới thềm                           | FLOOD
            máy phát nổ tung, dầu bắn khắp nơi                     | EXPLOSION
            sập nhà rồi                                            | COLLAPSE
            cầu treo đứt                                           | COLLAPSE
            trần phòng một cửa vừa sập xuống                       | COLLAPSE
            nha sap roi anh oi                                     | COLLAPSE
            cây đổ đè lên nhà văn hóa                              | COLLAPSE
            cột điện đổ ngang đường                                | ELECTROCUTION
            lũ quét sập nhà                                        | FLOOD
            """)
    void namesTheDangerAndShowsTheRightPlaybook(String message, Danger danger) {
        Verdict verdict = triage.classify(message);

        assertThat(verdict.danger()).contains(danger);
        assertThat(verdict.best().id()).isIn(PlaybookId.DISASTER, PlaybookId.POWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 người nữa bị kẹt trên mái nhà văn hóa",
                "2 nguoi nua bi ket tren mai nha van hoa",
                "cháy ở kho lưu trữ, có người không ra được",
                "chay kho luu tru co nguoi ko ra dc",
                "2 người bị vùi ở thôn 5",
                "sạt lở đất sau nhà văn hóa, 1 người bị vùi",
                "có bà cụ bị ngất",
                "lũ cuốn trôi 2 mẹ con rồi",
                "nước lên, bác Ba mất tích",
                "nước ngập, còn 3 người ở trong nhà",
                "hai mẹ con trèo lên mái nhà kêu cứu",
                "cháy to lắm cứu với",
                "cháy, thiếu người: chị Hoa",
                "bình ga bếp ăn cq nổ, 1 c bị bỏng",
                "Có người bị điện giật ở quầy 2",
                "cây đổ đè trúng người",
                "lũ về, xuồng lật xuồng, một em đuối nước",
                "cháy, con em ở trong đó",
                "cháy, có người ở lầu 2",
                "Hai đứa nhỏ còn ở trong nhà cháy",
                "mẹ em còn bên trong, lửa lan tới bếp",
                "nhà cháy, còn bà cụ trên lầu",
                "nước dâng, bà Tám bám vào cây dừa",
                "cháy nhà, 3 mẹ con đang kêu cửa sổ",
                "sạt lở, vợ chồng ông Ba trong nhà",
                "nước ngập ngang mái, 2 người đang chờ cứu",
                "nước lên, cụ Năm nằm liệt giường chưa đưa đi được",
                "ngập rồi, xin xuồng ra đón cụ già",
                "bé Na chưa ra khỏi phòng, khói nhiều",
                "phòng họp cháy, chị Lan còn ở trong",
                "cháy nhà ông Tư, cần người cứu 2 cháu",
                "chay nha ong Tu, can nguoi cuu 2 chau",
                "ngập rồi, cần người đưa bà cụ ra",
                "sạt lở, cần thêm 2 người khiêng ông Ba",
                "cháy kho, cần người cứu gấp",
                "nước lên, cần cứu 2 người",
                "cháy, cần thêm người, trong nhà còn 2 người",
                "ngập sâu, thiếu 2 người"
            })
    void whoever_is_trapped_buried_swept_away_hurt_or_missing_is_named(String message) {
        assertThat(triage.namesVictims(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nước lên tới bậc 5 rồi",
                "nuoc len toi bac 5 roi",
                "nước lũ tràn vào trụ sở",
                "cháy kho lưu trữ",
                "cháy nhà kho, mọi người ra ngoài hết rồi",
                "Lũ quét cuốn trôi cầu",
                "sạt lở chắn đường, không ai bị thương",
                "cháy rừng gần trụ sở, xe cứu hỏa đang tới",
                "nước vào, không ai bị kẹt",
                "ngập đường, bà con đi lại khó",
                "cháy con suối cạn sau chợ, cháy rừng",
                "sạt lở sau nhà ông Ba",
                "ngập hết ruộng bà Tư rồi",
                "trạm biến áp nổ, mất điện cả thôn",
                "cháy kho lưu trữ, cần người",
                "chay kho luu tru, can nguoi",
                "nước lũ tràn vào trụ sở, cần thêm 2 người",
                "sạt lở đường vào thôn 3, xin thêm người",
                "cháy đồi keo, cần người giúp",
                "ngập tầng 1 rồi, cần gấp ít nhất 10 người khiêng hồ sơ",
                "cháy rừng, xin tăng cường người",
                "ngập kho, cần thêm vài người giúp khiêng đồ",
                "nước lên, đề nghị cử khoảng 6 người ra đắp đê"
            })
    void what_has_nobody_is_a_danger_without_people(String message) {
        assertThat(triage.namesDanger(message)).isTrue();
        assertThat(triage.namesVictims(message)).isFalse();
    }

    @Test
    void findsEveryWordOfItsOwnList() {
        DangerWords words = new DangerWords(DangerWords.file());
        for (Danger danger : Danger.values()) {
            Map<String, List<String>> lists = WordLists.load("/vn/trucban/content/triage/danger.yaml")
                    .lists(danger.name().toLowerCase(Locale.ROOT));
            List<String> all = Stream.of("accented", "named", "alone")
                    .flatMap(list -> lists.getOrDefault(list, List.of()).stream())
                    .toList();
            assertThat(all).as("words of %s", danger).allSatisfy(run -> assertThat(
                            words.in(TypedText.asWritten(run).words()))
                    .isNotEmpty());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "may in chay lai roi, cam on em",
                "phan mem khong chay, nha mang bao tri",
                "máy in cháy mực hay sao mà đen sì",
                "cuối tháng cháy túi rồi",
                "đèn tuýp cháy bóng, nhờ thay",
                "sợ cháy nguồn máy tính nên tắt rồi",
                "mời dự tập huấn phòng cháy chữa cháy",
                "diễn tập chữa cháy sáng thứ Sáu",
                "nóng như cháy nhà mà phần mềm treo",
                "tường lửa chặn mất trang một cửa",
                "máy nổ không nổ, giật mãi không được",
                "nổ máy phát giúp em với",
                "máy phát nổ được nhưng không ra điện",
                "hồ sơ ngập đầu mà phần mềm lỗi",
                "ngập mặt trong đống hồ sơ",
                "aptomat chống giật nhảy liên tục",
                "điều hòa chảy nước xuống ghế",
                "quyên góp ủng hộ đồng bào lũ lụt ở đâu",
                "công tác phòng chống lụt bão báo cáo ngày nào",
                "nước rút rồi, mai làm việc lại",
                "khay giấy của máy in kẹt",
                "Hôm nay mạng chập chờn như có bão",
                "go 12 so vao o tra cuu no dung im roi tra ve null",
                "phan mem dang chay thi tat",
                "Cháy hạn hồ sơ vì iGate mất nút chuyển, không cần 114, cần lập trình viên",
                "Đợt lũ vừa rồi tôi đi trực chốt, nay về thì tài khoản bị khóa do lâu không dùng",
                "Hôm nọ ngập, giờ khô rồi, mỗi USB ký số cắm vào không nhận",
                "an no qua buon ngu",
                "hình họp bị giật, tiếng đứt đoạn",
                "cả nhà sập mạng rồi",
                "nhà mạng sập",
                "sập cầu dao tầng 2",
                "phan mem sap nha chi",
                "phần mềm nhà mình sập",
                "sáng mai đổ trần nhà văn hóa",
                "in xong roi xuong ho tro quay 2"
            })
    void keepsCalmAtFiguresOfSpeechExercisesAndSmallThings(String message) {
        assertThat(triage.classify(message).danger()).isEmpty();
    }
}
