package vn.trucban.content.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.trucban.content.calendar.CalendarFile;
import vn.trucban.content.certificate.CertificateFile;
import vn.trucban.content.command.CommandFile;
import vn.trucban.content.commune.Commune;
import vn.trucban.content.commune.CommuneFile;
import vn.trucban.content.drill.DrillFile;
import vn.trucban.content.ladder.LadderFile;
import vn.trucban.content.messages.Messages;
import vn.trucban.content.messages.MessagesFile;
import vn.trucban.content.notice.NoticeFile;
import vn.trucban.content.notice.NoticeTemplate;
import vn.trucban.content.outside.OutsideFile;
import vn.trucban.content.paper.PaperFile;
import vn.trucban.content.playbook.Playbook;
import vn.trucban.content.playbook.PlaybookFile;
import vn.trucban.content.playbook.PlaybookId;
import vn.trucban.content.reporting.ReportingFile;
import vn.trucban.content.triage.TriageModel;
import vn.trucban.content.triage.TriageOnDemand;
import vn.trucban.content.triage.Verdict;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** Turns one look at the files into content, or into the list of everything that is wrong with them. */
final class ContentLoader {
    private static final Map<String, List<Finding>> BUILT_IN_NOTICES = new ConcurrentHashMap<>();

    private static Learned lastLearned = new Learned(Map.of(), Optional.empty());

    private final Problems problems = new Problems();
    private final ContentFiles.Snapshot snapshot;
    private final SourceFiles files;
    private final YamlTree commune;
    private final NoticeFile.Known noticesKnow;

    ContentLoader(ContentFiles.Snapshot snapshot) {
        this.snapshot = snapshot;
        this.files = new SourceFiles(snapshot, problems);
        this.commune = files.tree(ContentFiles.COMMUNE);
        this.noticesKnow = new NoticeFile.Known(
                CommuneFile.places(commune),
                hotline(),
                TextRules.drillWord(),
                files.notices().keySet());
    }

    /**
     * @throws ContentRefused with every problem of every file
     */
    Content load() {
        problems.add(ContentFiles.COMMUNE, CommuneFile.check(commune));
        problems.add(ContentFiles.CALENDAR, CalendarFile.check(files.tree(ContentFiles.CALENDAR)));
        problems.add(ContentFiles.REPORTING, ReportingFile.check(files.tree(ContentFiles.REPORTING)));
        problems.add(ContentFiles.PAPER, PaperFile.check(files.tree(ContentFiles.PAPER)));
        problems.add(
                ContentFiles.CERTIFICATES, CertificateFile.check(files.tree(ContentFiles.CERTIFICATES), contacts()));
        problems.add(ContentFiles.OUTSIDE, OutsideFile.check(files.tree(ContentFiles.OUTSIDE), outsideKnows()));
        problems.add(ContentFiles.DRILLS, DrillFile.check(files.tree(ContentFiles.DRILLS)));
        problems.add(ContentFiles.DRILL_SCENARIOS, DrillFile.checkScenarios(files.tree(ContentFiles.DRILL_SCENARIOS)));
        problems.add(ContentFiles.COMMAND, commandFindings());
        problems.add(ContentFiles.LADDER, ladderFindings());
        checkPlaybooks();
        checkNotices();
        Map<String, String> texts = messages();
        if (!problems.none()) {
            throw new ContentRefused(problems.all());
        }
        Commune read = CommuneFile.read(commune);
        Map<PlaybookId, Playbook> playbooks = playbooks();
        return new Content(
                snapshot.digest(),
                read,
                CalendarFile.read(files.tree(ContentFiles.CALENDAR)),
                LadderFile.read(files.tree(ContentFiles.LADDER)),
                ReportingFile.read(files.tree(ContentFiles.REPORTING)),
                PaperFile.read(files.tree(ContentFiles.PAPER)),
                CertificateFile.read(files.tree(ContentFiles.CERTIFICATES)),
                OutsideFile.read(files.tree(ContentFiles.OUTSIDE)),
                DrillFile.read(files.tree(ContentFiles.DRILLS), files.tree(ContentFiles.DRILL_SCENARIOS)),
                CommandFile.read(files.tree(ContentFiles.COMMAND)),
                playbooks,
                notices(),
                new Messages(texts),
                new TriageOnDemand(() -> triage(phrases(playbooks))));
    }

    /** Learning is the longest part of loading, and the same phrases teach the same: they are learned once. */
    private static synchronized TriageModel triage(Map<PlaybookId, List<String>> phrases) {
        if (!lastLearned.phrases().equals(phrases)) {
            lastLearned = new Learned(phrases, Optional.of(TriageModel.of(phrases)));
        }
        return lastLearned.model().orElseThrow();
    }

    private record Learned(Map<PlaybookId, List<String>> phrases, Optional<TriageModel> model) {}

    private Optional<String> hotline() {
        return commune.get("contacts").items().stream()
                .filter(contact -> contact.text("id").equals(Commune.HOTLINE))
                .findFirst()
                .flatMap(contact -> contact.optionalText("phone"));
    }

    /** Reading every template aloud takes its time, and the outcome is the same while neither it nor the commune's names change. */
    private List<Finding> noticeFindings(String id, YamlTree tree) {
        if (files.judged(ContentFiles.notice(id)) && files.judged(ContentFiles.COMMUNE)) {
            return List.of();
        }
        return files.untouched(ContentFiles.notice(id)) && files.untouched(ContentFiles.COMMUNE)
                ? BUILT_IN_NOTICES.computeIfAbsent(id, same -> NoticeFile.check(same, tree, noticesKnow))
                : NoticeFile.check(id, tree, noticesKnow);
    }

    /** Absent where the commune's file cannot be read: then nothing is said of contacts that are missing. */
    private Optional<Set<String>> contacts() {
        return Optional.of(CommuneFile.ids(commune.get("contacts"))).filter(ids -> commune.has("contacts"));
    }

    /** why: a commune that has struck a contact off its list need not write this file for that alone. */
    private Optional<Set<String>> outsideKnows() {
        return contacts().filter(ids -> !files.untouched(ContentFiles.OUTSIDE));
    }

    private List<Finding> ladderFindings() {
        return files.untouched(ContentFiles.LADDER)
                ? List.of()
                : LadderFile.check(files.tree(ContentFiles.LADDER), this::steps);
    }

    private Set<String> steps(PlaybookId id) {
        return files.tree(ContentFiles.playbook(id)).get("steps").entries().keySet();
    }

    /** A commune's own playbook may have other steps than the file that comes with the program names; those are never met. */
    private List<Finding> commandFindings() {
        YamlTree file = files.tree(ContentFiles.COMMAND);
        return files.untouched(ContentFiles.COMMAND)
                ? List.of()
                : CommandFile.check(
                        file, steps(PlaybookId.DISASTER), files.notices().keySet());
    }

    private void checkNotices() {
        // why on every core: each is read aloud to see how long that takes
        files.notices().entrySet().parallelStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> noticeFindings(one.getKey(), one.getValue()),
                        (one, same) -> one,
                        TreeMap::new))
                .forEach((id, findings) -> problems.add(ContentFiles.notice(id), findings));
    }

    private void checkPlaybooks() {
        PlaybookFile.Known known =
                new PlaybookFile.Known(contacts(), files.notices().keySet());
        Map<String, String> shortNames = new HashMap<>();
        for (PlaybookId id : PlaybookId.values()) {
            String file = ContentFiles.playbook(id);
            YamlTree tree = files.tree(file);
            problems.add(file, PlaybookFile.check(id, tree, known));
            String earlier = shortNames.putIfAbsent(tree.text("short"), file);
            if (earlier != null && tree.has("short")) {
                Map<String, String> values = Map.of("short", tree.text("short"), "file", earlier);
                problems.add(file, tree.get("short").line(), "playbook.same-short", values);
            }
        }
    }

    private Map<PlaybookId, Playbook> playbooks() {
        Map<PlaybookId, Playbook> playbooks = new EnumMap<>(PlaybookId.class);
        for (PlaybookId id : PlaybookId.values()) {
            playbooks.put(id, PlaybookFile.read(files.tree(ContentFiles.playbook(id))));
        }
        return playbooks;
    }

    private Map<String, NoticeTemplate> notices() {
        Map<String, NoticeTemplate> notices = new LinkedHashMap<>();
        files.notices().forEach((id, tree) -> notices.put(id, NoticeFile.read(tree, noticesKnow)));
        return notices;
    }

    /** The program's own texts with the commune's on top; a commune's file need hold only what differs. */
    private Map<String, String> messages() {
        Map<String, String> texts = new TreeMap<>();
        for (String area : ContentFiles.AREAS) {
            String name = ContentFiles.messages(area);
            MessagesFile builtIn = MessagesFile.of(area, files.builtInTree(name));
            MessagesFile own = MessagesFile.of(area, files.ownTree(name));
            problems.add(name, files.judged(name) ? List.of() : builtIn.check());
            problems.add(name, own.check());
            problems.add(name, own.checkAgainst(builtIn.texts()));
            texts.putAll(builtIn.texts());
            texts.putAll(own.texts());
        }
        for (Verdict.Danger danger : Verdict.Danger.values()) {
            String key = "danger." + danger.name().toLowerCase(Locale.ROOT);
            if (!texts.containsKey(key)) {
                problems.add(ContentFiles.messages("danger"), 0, "messages.missing", Map.of("key", key));
            }
        }
        return texts;
    }

    /** What the commune's people type is learned beside what comes with the program; one new phrase must not cost hundreds. */
    private Map<PlaybookId, List<String>> phrases(Map<PlaybookId, Playbook> playbooks) {
        Map<PlaybookId, List<String>> phrases = new EnumMap<>(PlaybookId.class);
        playbooks.forEach((id, playbook) -> {
            List<String> all = new ArrayList<>(playbook.symptoms());
            String name = ContentFiles.phrases(id);
            all.addAll(files.builtInTree(name).get("phrases").texts());
            Set<String> known = Set.copyOf(all);
            files.ownTree(name).get("phrases").texts().stream()
                    .filter(phrase -> !known.contains(phrase))
                    .forEach(all::add);
            phrases.put(id, all);
        });
        return phrases;
    }
}
