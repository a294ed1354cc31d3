package wenming.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Folders of small rule sets that refer to one another; each criterion counts hours of one category, up to its target. */
public final class Sets {
    private final Path root;

    /** Below this folder. */
    public Sets(Path root) {
        this.root = root;
    }

    /** Everything of a catalogue but its sections; {@code more} are further keys, each with its line feed. */
    public static String head(String id, String version, String fullMark, String more) {
        return """
                id: %s
                version: "%s"
                title: {zh: \u5c0f, en: Small %s}
                issuer: {zh: \u7532, en: A}
                year: 2021
                for: [hospital]
                weights: official
                fullMark: %s
                notApplicable: rescale
                %ssources:
                  - {id: paper, title: P, issuer: {zh: \u7532, en: A}, known: {zh: \u65e0, en: none}, ours: {zh: \u65e0, en: none}}
                """
                .formatted(
                        id,
                        version,
                        id,
                        fullMark,
                        (more.contains("grades:") ? "" : "noGrade: {zh: \u65e0, en: none}\n") + more);
    }

    /** A section of these lines. */
    public static String section(String... lines) {
        return "sections:\n  - id: \"1\"\n    title: {zh: \u4e00, en: One}\n" + String.join("", lines);
    }

    /** The key under which criteria stand. */
    public static final String CRITERIA = "    criteria:\n";

    /** A criterion: as many points as hours of the category, up to the target, in proportion. */
    public static String hours(String id, String points, String category, String target) {
        return """
                      - {id: "%s", title: {zh: \u4e00, en: Hours of %s}, clause: "1", source: paper, mark: V, points: %s,
                         measure: {kind: sum, of: hours, category: %s},
                         scale: {kind: proportional, target: %s, unit: {zh: \u5c0f\u65f6, en: hours}},
                         method: documents, evidence: [], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}}
                """
                .formatted(id, category, points, category, target);
    }

    /** A criterion of rules of its own: places with a sign. */
    public static String signs(String id, String points) {
        return """
                      - {id: "%s", title: {zh: \u4e00, en: Signs}, clause: "1", source: paper, mark: V, points: %s,
                         reads: [premises],
                         scale: {kind: ratio, empty: unmet, unit: {zh: \u5904, en: places}},
                         method: site, evidence: [], owner: {zh: \u7532, en: A}, due: 2021-06-30, effort: 1, remedy: {zh: \u505a, en: Do}}
                """
                .formatted(id, points);
    }

    /** A veto on any event. */
    public static String veto(String id) {
        return """
                      - {id: "%s", title: {zh: \u4e00, en: Events}, clause: "1", source: paper, mark: V, points: 0,
                         reads: [incidents],
                         scale: {kind: veto},
                         method: site, evidence: [], owner: {zh: \u7532, en: A}, due: standing, effort: 1, remedy: {zh: \u505a, en: Do}}
                """
                .formatted(id);
    }

    /** Rules for {@link #signs}. */
    public static String signRules(String set, String id) {
        return """
                package wenming.rules.%1$s;

                import wenming.model.*;

                global wenming.measure.Measured measured;

                rule "%2$s sign: there" @criterion("%2$s") when
                    $p : Premises( noSmokingSign == true )
                then measured.yes("%2$s", $p); end

                rule "%2$s sign: missing" @criterion("%2$s") when
                    $p : Premises( noSmokingSign == false )
                then measured.no("%2$s", $p, "no-sign"); end
                """
                .formatted(set.replace('-', '_'), id);
    }

    /** A rule for {@link #veto}. */
    public static String vetoRule(String id) {
        return """

                rule "%1$s events: one happened" @criterion("%1$s") when
                    $i : Incident()
                then measured.no("%1$s", $i, "falsification"); end
                """
                .formatted(id);
    }

    /** A set of one criterion worth 100 points for 100 hours of clean-up. */
    public Sets simple(String folder, String id, String version, String more) throws IOException {
        return file(
                folder + "/catalogue.yaml",
                head(id, version, "100", more) + section(CRITERIA, hours("H-1", "100", "clean-up", "100")));
    }

    /** Writes a file. */
    public Sets file(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** The program's library with this folder on top. */
    public Library library() throws IOException {
        return Library.open(List.of(root));
    }
}
