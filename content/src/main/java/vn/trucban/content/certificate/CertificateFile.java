package vn.trucban.content.certificate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.trucban.content.yaml.Finding;
import vn.trucban.content.yaml.YamlTree;

/** The file {@code certificates.yaml}: what must hold beyond its schema, and how it is read. */
public final class CertificateFile {
    private CertificateFile() {}

    /**
     * Everything wrong with the file that its schema cannot see. Looks at whatever is readable of a broken file.
     *
     * @param contacts ids in the commune's list of contacts; absent where that cannot be read
     */
    public static List<Finding> check(YamlTree file, Optional<? extends Set<String>> contacts) {
        List<Finding> findings = new ArrayList<>();
        for (String list : List.of("devices", "forms", "cases")) {
            findings.addAll(doubled(file.get(list)));
        }
        Set<String> forms = new HashSet<>();
        file.get("forms").items().forEach(form -> forms.add(form.text("id")));
        for (YamlTree one : file.get("cases").items()) {
            for (String kind : List.of("personal", "agency")) {
                one.get(kind).items().stream()
                        .filter(form -> !forms.contains(form.text()))
                        .forEach(form -> findings.add(
                                new Finding(form.line(), "certificates.no-form", Map.of("form", form.text()))));
            }
        }
        contacts.ifPresent(known -> file.get("ask").items().stream()
                .filter(id -> !known.contains(id.text()))
                .forEach(id ->
                        findings.add(new Finding(id.line(), "certificates.no-contact", Map.of("id", id.text())))));
        return findings;
    }

    private static List<Finding> doubled(YamlTree list) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        for (YamlTree one : list.items()) {
            String id = one.text("id");
            Integer first = lines.putIfAbsent(id, one.lineOf("id"));
            if (first != null && !id.isEmpty()) {
                findings.add(new Finding(
                        one.lineOf("id"), "certificates.same-id", Map.of("id", id, "first", Integer.toString(first))));
            }
        }
        return findings;
    }

    /** Reads a file that has passed its schema and {@link #check}. */
    public static CertificatePlan read(YamlTree file) {
        return new CertificatePlan(
                file.get("warn-days").items().stream()
                        .map(days -> days.number().orElseThrow())
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                file.text("portal"),
                file.get("send-to").texts(),
                file.get("ask").texts(),
                file.get("devices").items().stream()
                        .map(one -> new CertificatePlan.Device(
                                one.text("id"), one.text("name"), one.text("driver"), one.text("where")))
                        .toList(),
                file.get("forms").items().stream()
                        .map(one -> new CertificatePlan.Form(one.text("id"), one.text("name")))
                        .toList(),
                file.get("cases").items().stream().map(CertificateFile::oneCase).toList(),
                file.get("to-check").texts());
    }

    private static CertificatePlan.Case oneCase(YamlTree one) {
        return new CertificatePlan.Case(
                one.text("id"),
                one.text("name"),
                one.text("about"),
                one.get("personal").texts(),
                one.get("agency").texts(),
                one.get("urgent").isTrue(),
                !one.text("holder").equals("false"),
                one.text("first"),
                one.get("needs").texts(),
                one.text("signs"),
                one.text("request"));
    }
}
