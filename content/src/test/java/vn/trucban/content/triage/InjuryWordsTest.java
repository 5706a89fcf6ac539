package vn.trucban.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
                "in bản đồ mat mau"
            })
    void keeps_calm_at_machines_figures_of_speech_and_dossiers(String message) {
        assertThat(triage.classify(message).danger()).isEmpty();
    }
}
