package vn.trucban.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.playbook.Step;
import vn.trucban.content.text.ReadAloud;
import vn.trucban.content.triage.Verdict;

/** Walks every entry of the content that comes with the program. */
class BuiltInContentTest {
    private static final int ZALO = 2000;
    private static final Content CONTENT = ContentLibrary.builtIn().current();

    static Collection<NoticeTemplate> notices() {
        return CONTENT.notices().values();
    }

    @ParameterizedTest
    @EnumSource
    void everyPathOfAPlaybookEndsInSolvedOrWithAPerson(PlaybookId id) {
        Playbook playbook = CONTENT.playbook(id);
        Set<String> visited = new HashSet<>();
        walk(playbook, playbook.start(), List.of(), visited);

        assertThat(visited)
                .as("every step is reachable")
                .isEqualTo(playbook.steps().keySet());
        assertThat(playbook.steps().values())
                .as("somebody is asked sooner or later")
                .anyMatch(step -> step instanceof Step.Refer || step instanceof Step.Instruct);
    }

    private static void walk(Playbook playbook, String id, List<String> path, Set<String> visited) {
        assertThat(path).as("no circle").doesNotContain(id);
        visited.add(id);
        List<String> longer = new ArrayList<>(path);
        longer.add(id);
        Step step = playbook.step(id);
        assertThat(step.text()).hasSizeBetween(1, 240);
        if (step instanceof Step.Instruct instruct) {
            instruct.next().ifPresent(next -> walk(playbook, next, longer, visited));
        } else if (step instanceof Step.Ask ask) {
            assertThat(ask.choices()).hasSizeBetween(2, 4);
            ask.choices().forEach(choice -> walk(playbook, choice.to(), longer, visited));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlaybookOffersItsOwnNotices(PlaybookId id) {
        Playbook playbook = CONTENT.playbook(id);

        assertThat(playbook.shortName()).hasSizeLessThanOrEqualTo(20);
        assertThat(playbook.contacts())
                .allSatisfy(contact ->
                        assertThat(CONTENT.commune().contact(contact)).isPresent());
        assertThat(CONTENT.notices()).containsKeys("interruption-" + id, "restoration-" + id);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void aNoticeFilledToItsLimitsFitsEveryChannel(NoticeTemplate notice) {
        NoticeTemplate.Filled filled = notice.fill(longest(notice));

        assertThat(filled.title()).hasSizeLessThanOrEqualTo(65).doesNotContain("\n");
        Stream.of(
                        filled.text(),
                        filled.correction().orElse(""),
                        filled.allClear().orElse(""))
                .forEach(text -> {
                    assertThat(filled.title().length() + text.length()).isLessThanOrEqualTo(ZALO - 700);
                    assertThat(text).doesNotContain("{", "}");
                });
        assertThat(ReadAloud.readingSeconds(filled.loudspeaker().orElse(filled.text())))
                .isLessThanOrEqualTo(90);
    }

    private static Map<String, String> longest(NoticeTemplate notice) {
        Map<String, String> values = new HashMap<>();
        for (NoticeTemplate.Blank blank : notice.blanks()) {
            String examples = (blank.example() + " ")
                    .repeat(1 + blank.maxLength() / blank.example().length());
            values.put(blank.id(), examples.substring(0, blank.maxLength()));
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("notices")
    void aNoticeSaysWhomToCallAndDropsWhatIsLeftEmpty(NoticeTemplate notice) {
        Map<String, String> needed = notice.blanks().stream()
                .filter(blank -> !blank.optional())
                .collect(Collectors.toMap(NoticeTemplate.Blank::id, NoticeTemplate.Blank::example));

        assertThat(notice.unfilled(needed)).isEmpty();
        assertThat(notice.fill(needed).text())
                .contains(needed.get("phone"))
                .doesNotContain(": .", "\n.")
                .doesNotContain("{");
    }

    /** Blanks are filled in small letters; a sentence that began with one would begin so. */
    @ParameterizedTest
    @MethodSource("notices")
    void everyTextOfANoticeBeginsLikeASentence(NoticeTemplate notice) {
        Map<String, String> small = new HashMap<>();
        notice.blanks().forEach(blank -> small.put(blank.id(), "bão số 3"));
        NoticeTemplate.Filled filled = notice.fill(small);

        assertThat(Stream.of(
                        filled.title(),
                        filled.text(),
                        filled.loudspeaker().orElse(filled.text()),
                        filled.correction().orElse(filled.text()),
                        filled.allClear().orElse(filled.text())))
                .allMatch(text -> Character.isUpperCase(text.codePointAt(0)));
    }

    @Test
    void everyKindOfInterruptionAndDangerHasItsTemplate() {
        assertThat(CONTENT.notices())
                .hasSize(29)
                .containsKeys("storm", "flood", "landslide", "fire", "epidemic", "all-clear", "correction", "drill");
    }

    @Test
    void whatMayBeTakenBackHasItsWordsReady() {
        assertThat(notices().stream().filter(notice -> notice.purpose() != NoticeTemplate.Purpose.RESTORATION))
                .filteredOn(notice -> Set.of(
                                NoticeTemplate.Purpose.INTERRUPTION,
                                NoticeTemplate.Purpose.WARNING,
                                NoticeTemplate.Purpose.DRILL)
                        .contains(notice.purpose()))
                .allSatisfy(notice -> {
                    assertThat(notice.correction()).isPresent();
                    assertThat(notice.allClear()).isPresent();
                });
    }

    @Test
    void everyDangerHasItsSafetyText() {
        assertThat(Arrays.stream(Verdict.Danger.values())
                        .map(danger -> "danger." + danger.name().toLowerCase()))
                .allMatch(CONTENT.messages()::has);
    }

    @Test
    void everyNoticeFileIsInTheIndex() throws Exception {
        assertThat(fileNames("notices"))
                .containsOnlyOnceElementsOf(CONTENT.notices().keySet());
        assertThat(fileNames("notices")).hasSize(CONTENT.notices().size() + 1);
    }

    @Test
    void everyMessagesFileIsOfAKnownArea() throws Exception {
        assertThat(ContentFiles.AREAS).containsAll(fileNames("messages"));
    }

    private static List<String> fileNames(String folder) throws IOException {
        URI uri = URI.create(BuiltInContentTest.class
                .getResource(ContentFiles.BASE + ContentFiles.NOTICE_INDEX)
                .toString());
        try (Stream<Path> files = Files.list(Path.of(uri).getParent().resolveSibling(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .toList();
        }
    }

    @Test
    void theVersionNamesTheBytes() {
        assertThat(CONTENT.version())
                .hasSize(64)
                .isEqualTo(ContentLibrary.builtIn().current().version());
    }
}
