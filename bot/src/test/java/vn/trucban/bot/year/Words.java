package vn.trucban.bot.year;

import static vn.trucban.content.playbook.PlaybookId.ACCOUNT;
import static vn.trucban.content.playbook.PlaybookId.DIGITAL_SIGNATURE;
import static vn.trucban.content.playbook.PlaybookId.INTERNET;
import static vn.trucban.content.playbook.PlaybookId.NATIONAL_DATABASE;
import static vn.trucban.content.playbook.PlaybookId.OTHER;
import static vn.trucban.content.playbook.PlaybookId.POWER;
import static vn.trucban.content.playbook.PlaybookId.PRINTER;
import static vn.trucban.content.playbook.PlaybookId.SOFTWARE;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.trucban.content.playbook.PlaybookId;

/** What people at the counters say, which kind and which system they mean by it, and what it turned out to be. */
final class Words {
    /** @param system as the reports call it; empty: none is named */
    record Report(PlaybookId kind, String said, String system) {}

    /** Kinds that are nobody's own machine when two report them within ten minutes. */
    static final List<PlaybookId> SHARED = List.of(INTERNET, SOFTWARE, NATIONAL_DATABASE);

    static final Set<PlaybookId> SIMPLE = Set.of(PRINTER, ACCOUNT, OTHER);

    static final List<Report> REPORTS = List.of(
            new Report(PRINTER, "máy in kẹt giấy", ""),
            new Report(PRINTER, "may in ko in dc", ""),
            new Report(PRINTER, "máy in hết mực rồi", ""),
            new Report(ACCOUNT, "tk bị khóa rồi", ""),
            new Report(ACCOUNT, "quen mat khau dang nhap", ""),
            new Report(INTERNET, "cả phòng mất mạng internet rồi", ""),
            new Report(INTERNET, "đèn los đỏ", ""),
            new Report(SOFTWARE, "phần mềm một cửa không vào được", "Phần mềm một cửa"),
            new Report(SOFTWARE, "phần mềm quản lý văn bản không mở được", "Phần mềm quản lý văn bản"),
            new Report(SOFTWARE, "phần mềm hộ tịch không vào được", "Phần mềm hộ tịch"),
            new Report(NATIONAL_DATABASE, "ko tra đc csdl dân cư", "CSDL dân cư"),
            new Report(NATIONAL_DATABASE, "đất đai tra không ra thửa", "CSDL đất đai"),
            new Report(DIGITAL_SIGNATURE, "usb ký số không nhận", ""),
            new Report(DIGITAL_SIGNATURE, "không hiện chứng thư số", ""),
            new Report(POWER, "mất điện rồi", ""),
            new Report(POWER, "cup dien toi om", ""),
            new Report(OTHER, "máy scan không quét được", ""),
            new Report(OTHER, "máy tính bị treo", ""));

    static final List<String> CAUSES = List.of(
            "Đứt cáp quang ở đầu thôn",
            "Máy chủ tỉnh bảo trì",
            "Hỏng nguồn",
            "Lỏng dây",
            "Hết hạn mật khẩu",
            "Thay linh kiện",
            "Quá tải giờ cao điểm");

    private record Named(String system, Set<PlaybookId> kinds, List<String> words) {}

    /** As the answers to the steps name them. */
    private static final List<Named> SYSTEMS = List.of(
            new Named("Phần mềm quản lý văn bản", Set.of(SOFTWARE, ACCOUNT), List.of("quản lý văn bản")),
            new Named("Phần mềm hộ tịch", Set.of(SOFTWARE, ACCOUNT), List.of("hộ tịch", "khai sinh")),
            new Named("Cổng dịch vụ công", Set.of(SOFTWARE, ACCOUNT), List.of("dịch vụ công")),
            new Named("Phần mềm một cửa", Set.of(SOFTWARE, ACCOUNT), List.of("một cửa", "xử lý hồ sơ", "tiếp nhận")));

    static String system(PlaybookId kind, String said) {
        return SYSTEMS.stream()
                .filter(one -> one.kinds().contains(kind)
                        && one.words().stream().anyMatch(said.toLowerCase(Locale.ROOT)::contains))
                .map(Named::system)
                .findFirst()
                .orElse("");
    }

    private Words() {}

    static List<Report> of(PlaybookId kind) {
        return REPORTS.stream().filter(one -> one.kind() == kind).toList();
    }
}
