package vn.trucban.bot.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.trucban.bot.conversation.BranchWalk.Edge;
import vn.trucban.bot.conversation.Transcript.Act;
import vn.trucban.content.library.Content;
import vn.trucban.content.library.ContentLibrary;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.text.VietnameseText;

/**
 * The folder of transcripts: {@code <playbook>/} one for each branch, {@code <playbook>/noi-ngay/} one for each answer that a report may
 * already give, and {@code khac/} conversations written by hand.
 */
final class TranscriptBook {
    static final Path FOLDER = Path.of("src/test/resources/vn/trucban/bot/conversation/transcripts");
    static final String BY_HAND = "khac";
    private static final String AT_ONCE = "noi-ngay";
    private static final int LONGEST_NAME = 80;
    private static final double CLEAR = 0.97;

    private static final Content CONTENT = ContentLibrary.builtIn().current();

    /** A report that says what kind it is and no more. Where people would not write one, the kind is chosen by its button. */
    private static final Map<PlaybookId, String> REPORTS = Map.of(
            PlaybookId.PRINTER, "máy in bị lỗi, không in được",
            PlaybookId.ACCOUNT, "không đăng nhập được",
            PlaybookId.INTERNET, "mất mạng internet rồi",
            PlaybookId.SOFTWARE, "không vào được phần mềm một cửa",
            PlaybookId.NATIONAL_DATABASE, "không tra cứu được cơ sở dữ liệu quốc gia",
            PlaybookId.DIGITAL_SIGNATURE, "không ký số được",
            PlaybookId.POWER, "mất điện rồi");

    /** What people put before the words of an answer so that one knows what they speak of. */
    private static final Map<PlaybookId, List<String>> OPENINGS = Map.of(
            PlaybookId.PRINTER, List.of("máy in", "máy in bị"),
            PlaybookId.ACCOUNT,
                    List.of(
                            "đăng nhập báo",
                            "tài khoản",
                            "em bị",
                            "đăng nhập",
                            "vneid",
                            "vneid báo",
                            "không đăng nhập được vneid, báo",
                            "em gõ sai mật khẩu",
                            "em gõ sai mật khẩu 3 lần,"),
            PlaybookId.INTERNET,
                    List.of(
                            "mất mạng",
                            "mất internet,",
                            "mạng",
                            "không vào được mạng,",
                            "chỉ máy em mất",
                            "cả phòng mất mạng,"),
            PlaybookId.SOFTWARE,
                    List.of(
                            "phần mềm một cửa lỗi",
                            "phần mềm báo",
                            "phần mềm một cửa",
                            "cả phòng không vào được phần mềm, báo"),
            PlaybookId.NATIONAL_DATABASE,
                    List.of("tra cứu csdl", "không tra cứu được", "csdl dân cư", "csdl đất đai", "hộ tịch"),
            PlaybookId.DIGITAL_SIGNATURE, List.of("ký số", "usb ký số", "chứng thư số"),
            PlaybookId.POWER,
                    List.of(
                            "mất điện",
                            "điện",
                            "máy nổ",
                            "ups",
                            "bộ lưu điện",
                            "mất điện, chạy máy nổ thì",
                            "máy nổ chạy mà"),
            PlaybookId.DISASTER, List.of("", "trụ sở", "ở xã"),
            PlaybookId.OTHER, List.of("", "máy tính", "bị"));

    private TranscriptBook() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Playbook playbook(PlaybookId id) {
        return CONTENT.playbook(id);
    }

    /** Writes every transcript anew: branches are walked again, those by hand keep the officer's part. */
    static void record() throws IOException {
        Map<Path, Transcript> book = new LinkedHashMap<>();
        for (Path file : files()) {
            if (file.startsWith(FOLDER.resolve(BY_HAND))) {
                book.put(file, Transcript.parse(text(file)));
            } else {
                Files.delete(file);
            }
        }
        for (PlaybookId id : PlaybookId.values()) {
            branches(id)
                    .forEach((name, transcript) ->
                            book.put(FOLDER.resolve(id.id()).resolve(name), transcript));
        }
        for (Map.Entry<Path, Transcript> entry : book.entrySet()) {
            Files.createDirectories(entry.getKey().getParent());
            Files.writeString(entry.getKey(), TranscriptPlayer.play(entry.getValue()));
        }
    }

    private static Map<String, Transcript> branches(PlaybookId id) {
        Map<String, Transcript> named = new LinkedHashMap<>();
        for (List<Edge> walk : new BranchWalk(playbook(id)).walks()) {
            List<Act> acts = new ArrayList<>(opening(id));
            walk.forEach(edge -> acts.add(Act.presses(edge.label())));
            put(named, "", title(id, walk), acts);
        }
        answers(id)
                .forEach((choices, report) -> put(
                        named,
                        AT_ONCE + "/",
                        playbook(id).shortName() + " › nói ngay: " + choices,
                        List.of(Act.writes(report), Act.writes("chọn lại"))));
        return named;
    }

    private static List<Act> opening(PlaybookId id) {
        return Optional.ofNullable(REPORTS.get(id))
                .map(report -> List.of(Act.writes(report)))
                .orElseGet(() -> List.of(
                        Act.writes("/baocao"), Act.presses(CONTENT.playbook(id).shortName())));
    }

    private static String title(PlaybookId id, List<Edge> walk) {
        return Stream.concat(
                        Stream.of(playbook(id).shortName()),
                        walk.stream()
                                .filter(edge -> playbook(id).step(edge.step()) instanceof Step.Ask
                                        || edge.to().isEmpty())
                                .map(Edge::label))
                .collect(Collectors.joining(" › "));
    }

    private static void put(Map<String, Transcript> named, String folder, String title, List<Act> acts) {
        String slug = VietnameseText.fold(title.substring(title.indexOf('›') + 1))
                .replaceAll("[^a-z0-9›:]+", "-")
                .replaceAll("-?[›:]-?", "--")
                .replaceAll("^-+|-+$", "");
        String name = slug.substring(0, Math.min(LONGEST_NAME, slug.length()));
        String free = name;
        for (int n = 2; named.containsKey(folder + free + ".txt"); n++) {
            free = name + "-" + n;
        }
        named.put(folder + free + ".txt", new Transcript(title, acts));
    }

    /** For each answer that a report may give: the way to it, and a report that gives it. */
    static Map<String, String> answers(PlaybookId id) {
        Map<String, String> reports = new LinkedHashMap<>();
        for (String step : new BranchWalk(playbook(id)).steps()) {
            if (playbook(id).step(step) instanceof Step.Ask ask) {
                ask.choices().forEach(choice -> report(id, choice)
                        .ifPresent(report -> reports.putIfAbsent(
                                String.join(" – ", way(id, report).answers()), report)));
            }
        }
        return reports;
    }

    /** The clearest report that gives this answer: a new phrase elsewhere must not tip it over. */
    private static Optional<String> report(PlaybookId id, Step.Choice choice) {
        return reports(id, choice)
                .filter(report -> CONTENT.triage().classify(report).best().confidence() >= CLEAR)
                .findFirst()
                .or(() -> reports(id, choice).findFirst());
    }

    private static Stream<String> reports(PlaybookId id, Step.Choice choice) {
        return choice.when().stream()
                .flatMap(phrase -> Stream.concat(Stream.of(""), OPENINGS.get(id).stream())
                        .map(opening -> (opening + " " + phrase).strip()))
                .filter(report -> {
                    Told told = Told.in(report, CONTENT.triage());
                    return told.first().filter(id::equals).isPresent()
                            && told.besides(id).isEmpty()
                            && way(id, report).answers().contains(choice.label());
                });
    }

    private static Shortcut way(PlaybookId id, String report) {
        return Shortcut.of(playbook(id), report, CONTENT.triage());
    }
}
