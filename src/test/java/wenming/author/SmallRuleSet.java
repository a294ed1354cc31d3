package wenming.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wenming.catalogue.FolderShelf;

/** A rule set of three criteria in a folder of its own, on top of the program's words and common rules; tests break it. */
final class SmallRuleSet {
    static final String CATALOGUE =
            """
            id: small
            version: "1"
            title: {zh: 小标准, en: Small standard}
            issuer: {zh: 甲, en: A}
            year: 2021
            for: [hospital, health-commission]
            period: {from: 2021-01-01, to: 2021-12-31}
            weights: proposed
            fullMark: 10
            notApplicable: rescale
            noGrade: {zh: 没有等级线, en: there is no line}
            sources:
              - {id: s, title: S, issuer: {zh: 甲, en: A}, known: {zh: 无, en: none}, ours: {zh: 全部, en: all}}
            sections:
              - id: "1"
                title: {zh: 一, en: One}
                reason: {zh: 举例, en: an example}
                criteria:
                  - id: S-1
                    title: {zh: 清洁活动, en: Clean-ups}
                    clause: "1"
                    source: s
                    mark: A
                    points: 6
                    measure: {kind: sum, of: sessions, category: clean-up}
                    scale: {kind: proportional, target: 6, unit: {zh: 场, en: sessions}}
                    method: documents
                    evidence: []
                    owner: {zh: 机关党办, en: Party office}
                    due: standing
                    effort: 1
                    remedy: {zh: 再举办活动并留存照片, en: Hold more activities and keep photos}
                  - id: S-2
                    title: {zh: 禁烟标识, en: No-smoking signs}
                    clause: "2"
                    source: s
                    mark: A
                    appliesTo: [hospital]
                    points: 4
                    reads: [premises]
                    scale: {kind: ratio, empty: not-assessed, unit: {zh: 处, en: places}}
                    method: site
                    evidence: []
                    owner: {zh: 机关党办, en: Party office}
                    due: standing
                    effort: 1
                    remedy: {zh: 补贴禁烟标识并拍照, en: Put up the sign and photograph it}
                  - id: S-3
                    title: {zh: 负面清单, en: Negative list}
                    clause: "3"
                    source: s
                    mark: A
                    points: 0
                    reads: [incidents]
                    scale: {kind: veto}
                    method: documents
                    evidence: []
                    owner: {zh: 机关党办, en: Party office}
                    due: standing
                    effort: 1
                    remedy: {zh: 如实报告并完成整改, en: Report the event and put it right}
            """;

    static final String RULES =
            """
            // Signs and events: the criteria of the small standard that look at single facts.
            package wenming.rules.small;

            import wenming.model.*;

            global wenming.measure.Measured measured;

            rule "S-2 signs: there is one" @criterion("S-2") when
                $p : Premises( noSmokingSign == true )
            then measured.yes("S-2", $p); end

            rule "S-2 signs: there is none" @criterion("S-2") when
                $p : Premises( noSmokingSign == false )
            then measured.no("S-2", $p, "no-sign"); end

            rule "S-3 events: one happened" @criterion("S-3") when
                $i : Incident()
            then measured.no("S-3", $i, "falsification"); end
            """;

    static final String SESSIONS =
            """
            criterion: S-1
            cases:
              - name: six are enough
                given:
                  activities:
                    - {category: clean-up, date: 2021-03-05, sessions: 6}
                then: {status: met, measured: 6, points: 6}
              - name: five are not
                given:
                  activities:
                    - {category: clean-up, date: 2021-03-05, sessions: 5}
                then: {status: partial, measured: 5, points: 5.00}
              - name: nobody has said anything about activities
                given: {}
                then: {status: not-assessed, reason: not-given}
            """;

    static final String SIGNS =
            """
            criterion: S-2
            cases:
              - name: every place has a sign
                given:
                  premises:
                    - {kind: indoor-public, noSmokingSign: true}
                then: {status: met, measured: 1, points: 4}
              - name: one of two has none
                given:
                  premises:
                    - {kind: indoor-public, noSmokingSign: true}
                    - {kind: indoor-public, noSmokingSign: false}
                then: {status: partial, measured: 1, points: 2, notCounted: [no-sign]}
              - name: nobody has looked
                given: {}
                then: {status: not-assessed}
              - name: the bureau has no wards
                given: {unit: {kind: health-commission}}
                then: {status: not-applicable}
            """;

    static final String EVENTS =
            """
            criterion: S-3
            cases:
              - name: nothing happened
                given: {incidents: []}
                then: {status: met, measured: 0, veto: false}
              - name: something happened
                given:
                  incidents:
                    - {kind: falsification, date: 2021-03-05}
                then: {status: unmet, measured: 1, veto: true}
              - name: nobody has said anything about events
                given: {}
                then: {status: not-assessed}
            """;

    private final Path rules;

    SmallRuleSet(Path rules) throws IOException {
        this.rules = rules;
        with("catalogue.yaml", CATALOGUE);
        with("measure.drl", RULES);
        with("cases/S-1.yaml", SESSIONS);
        with("cases/S-2.yaml", SIGNS);
        with("cases/S-3.yaml", EVENTS);
    }

    /** The same set with one file written anew. */
    SmallRuleSet with(String file, String text) throws IOException {
        Path path = rules.resolve("small").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** The same set without a file. */
    SmallRuleSet without(String file) throws IOException {
        Files.delete(rules.resolve("small").resolve(file));
        return this;
    }

    Bench bench() throws IOException {
        FolderShelf own = new FolderShelf(Path.of("rules"), null);
        return Bench.open(rules, new FolderShelf.Known(own.vocabulary(), own.common(), own.calendars()));
    }

    /** The remarks of a check, without the folder in which the set happens to stand. */
    java.util.List<String> checked() throws IOException {
        return new RuleSetCheck(bench())
                .run().stream()
                        .map(remark -> remark.toString().replace(rules.resolve("small") + "/", ""))
                        .toList();
    }

    SetResult tested() throws IOException {
        return new RuleSetTests(bench()).run("small");
    }
}
