package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.triage.Verdict.Danger;

/** Somebody hurt, ill or collapsed is heard however it is typed; machines that faint, figures of speech and dossiers are not. */
class InjuryWordsTest {
    private final Triage triage = ShippedPhrases.model();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "có người ngất",
                "2 người mất tích ở thôn 5",
                "cháu bé bị mất tích từ sáng",
                "be trai bi duoi nuoc o suoi",
                "nhà sập đè 1 người",
                "mất liên lạc với 1 cháu bé ở bờ suối",
                "co nguoi ngat",
                "có người ngất xỉu",
                "co nguoi ngat xiu o sanh",
                "bà cụ xỉu ở quầy 2",
                "ba cu xiu o quay 2",
                "cụ ông xỉu rồi",
                "chị Lan ngất rồi",
                "chị Lan bị ngất",
                "anh Nam tự nhiên xỉu trong phòng",
                "có người bị thương ngoài sân",
                "co nguoi bi thuong ngoai san",
                "nguoi dan bi thuong",
                "đau ngực khó thở",
                "dau nguc kho tho",
                "bác bảo vệ kêu đau ngực",
                "co giật",
                "có cháu bé co giật",
                "chau be dang co giat",
                "lên cơn động kinh, sùi bọt mép",
                "ông cụ ngã bất tỉnh ngoài quầy",
                "ong cu nga bat tinh",
                "có bác bị đột quỵ",
                "co bac bi dot quy",
                "nghi tai biến, méo miệng",
                "bà cụ ngã cầu thang",
                "có người bị ngã ở bậc thềm, chảy máu đầu",
                "chay mau nhieu qua",
                "gọi cấp cứu giúp em",
                "goi cap cuu",
                "goi 115 giup",
                "cần cấp cứu gấp ở phòng tiếp dân",
                "bà ấy không thở được",
                "ngừng thở rồi",
                "lay không dậy",
                "chị Hoa gãy tay rồi",
                "cây đè trúng người",
                "có người bị xe tông trước cổng",
                "tai nạn ngay trước cổng ủy ban",
                "chị bầu vỡ ối ở quầy 1",
                "anh Nam đang sửa máy in thì ngất",
                "người đứng cạnh máy lấy số bất tỉnh",
                "máy in rơi trúng chân chị Lan, chảy máu nhiều",
                "máy in rơi trúng người",
                "tủ đổ đè gãy chân chị Lan",
                "tu do de gay chan chi Lan",
                "tủ đổ đè gãy chân",
                "cây đổ làm bị thương hai người",
                "cay do lam bi thuong hai nguoi",
                "tường đổ bị thương một cháu",
                "máy in rơi gãy tay anh Nam",
                "ghế gãy, chị Lan bị thương",
                "ghế gãy làm chị Lan bị thương",
                "máy nổ bị bỏng tay anh Hùng",
                "xe máy tông gãy chân ngoài cổng",
                "kệ sập đè bác bảo vệ bất tỉnh",
                "tủ đổ đè ngất luôn",
                "cột đổ bị thương nặng ở chân bác Tư",
                "trèo cây gãy tay rồi",
                "em khiêng máy in rơi gãy tay rồi",
                "đang nghe điện thoại thì ngất",
                "hình như ngất rồi",
                "hình như bị co giật",
                "hinh nhu bi co giat",
                "kẹt trong thang máy, hình như xỉu rồi",
                "chị Trang ngất rồi",
                "Trang ngất rồi",
                "có người chết rồi, cứu với",
                "có người chết rồi",
                "bà cụ sắp ngất",
                "bà cụ sắp xỉu rồi",
                "chị Lan sắp ngất",
                "ông Tư gần xỉu",
                "ngoài sân máu me lắm",
                "Máy in kẹt giấy, bà cụ xỉu ở quầy 2",
                "có người ngất, gọi giúp với",
                "nguoi dan ngat xiu giua san",
                "em bị ong đốt khó thở",
                "bị bỏng nước sôi",
                "🚑🚑"
            })
    void hears_whoever_tells_of_somebody_hurt(String message) {
        Verdict verdict = triage.classify(message);
        assertThat(verdict.danger()).contains(Danger.INJURY);
        assertThat(verdict.best().id()).isIn(PlaybookId.OTHER, PlaybookId.DISASTER, PlaybookId.POWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "máy ngất",
                "máy ngất rồi",
                "thủ tục tuyên bố một người mất tích làm ở đâu",
                "hồ sơ bị mất tích trên hệ thống",
                "báo cáo phòng chống đuối nước trẻ em",
                "mất liên lạc với máy chủ",
                "không liên lạc được với 2 người dân để trả hồ sơ",
                "máy in phòng em ngất rồi",
                "chị ơi máy tính ngất rồi",
                "em thấy mạng ngất từ sáng",
                "con in của phòng e xỉu r",
                "wifi lại ngất",
                "mệt quá",
                "mạng chết",
                "mang chet roi",
                "máy chết rồi",
                "đau đầu với phần mềm này",
                "dau dau voi phan mem nay",
                "phần mềm đột quỵ rồi",
                "máy chủ bất tỉnh nhân sự",
                "mạng bị ngắt",
                "mang bi ngat",
                "mang bi ngat ket noi",
                "wifi bi ngat lien tuc",
                "có người ngắt cầu dao",
                "co nguoi ngat dien phong em",
                "em ngat wifi roi van khong duoc",
                "mất điện cả dãy, nóng xỉu",
                "pm văng ra hoài, nhập lại mệt xỉu",
                "hồ sơ nhiều muốn xỉu",
                "cười xỉu",
                "cho em xiu roi em gui",
                "doi chut xiu",
                "anh giup em xiu",
                "màn hình co giật",
                "man hinh co giat khong xem duoc",
                "hồ sơ thương binh tra không ra",
                "hồ sơ người bị thương trong kháng chiến nộp ở đâu",
                "nhà có người chết thì làm khai tử ở đâu",
                "thủ tục khai tử cho người chết",
                "bảo hiểm tai nạn nộp ở đâu",
                "không ai bị thương",
                "Nước rút rồi, không ai bị thương",
                "tập huấn sơ cứu chiều nay",
                "cấp cứu em với, phần mềm đơ",
                "máy in cần cấp cứu",
                "chế độ thai sản của em",
                "tức ngực vì phần mềm quá",
                "khó thở với cái hồ sơ này",
                "cây bị ngã đè dây mạng",
                "tủ hồ sơ bị ngã",
                "ngã tư trước cổng mất mạng",
                "máy bị thương nặng rồi",
                "ky moi gay tay",
                "phan mem khong tho duoc",
                "Ghế quầy 2 gãy chân, hôm nay bác dân suýt ngã",
                "hôm nay đông kinh khủng mà phần mềm chậm",
                "cột điện bị xe tông, mất điện",
                "in bản đồ mat mau",
                "sổ hộ khẩu có người chết rồi thì xóa tên thế nào",
                "hộ có người chết rồi, xóa tên ở đâu",
                "em sắp xỉu với phần mềm này",
                "chị ơi sắp xỉu rồi, mạng vẫn chậm",
                "chị mệt sắp xỉu",
                "hồ sơ nhiều sắp xỉu",
                "ghế bị gãy chân",
                "ghế phòng em gãy chân",
                "ghế gãy chân em đổi cái khác nhé",
                "tủ bị đổ gãy chân",
                "biển bị xe tông gãy chân",
                "máy in rơi bất tỉnh luôn",
                "điện thoại rơi ngất luôn anh ơi",
                "mạng ngất rồi dân chờ đông quá",
                "hình bị co giật",
                "trang web ngất rồi",
                "máy bị thương nặng rồi anh ơi",
                "màn hình đỏ bị co giật"
            })
    void keeps_calm_at_machines_figures_of_speech_and_dossiers(String message) {
        assertThat(triage.classify(message).danger()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Ngập phòng rồi, chị Lan ngất xỉu   | FLOOD
            điện giật chị Lan bất tỉnh         | ELECTROCUTION
            điện giật chị Lan rồi              | ELECTROCUTION
            dien giat chi Lan roi              | ELECTROCUTION
            có người bị điện giật ở quầy 2     | ELECTROCUTION
            khói quá, có người ngất            | FIRE
            cháy rồi, ông cụ bị bỏng           | FIRE
            sạt lở sau trụ sở, có người bị thương | LANDSLIDE
            """)
    void hears_of_somebody_hurt_beside_what_is_dangerous(String message, Danger first) {
        Verdict verdict = triage.classify(message);
        assertThat(verdict.danger()).contains(first);
        assertThat(verdict.injury()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cháy ổ điện rồi",
                "nước dâng rồi, không ai bị thương",
                "rò điện ở tủ, không ai bị điện giật",
                "vỏ máy tính bị rò điện",
                "dây điện đứt, coi chừng điện giật người đi qua"
            })
    void what_is_dangerous_has_not_hurt_anybody_yet(String message) {
        Verdict verdict = triage.classify(message);
        assertThat(verdict.danger()).isPresent();
        assertThat(verdict.injury()).isFalse();
    }
}
