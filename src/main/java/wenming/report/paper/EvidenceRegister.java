package wenming.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import wenming.model.Evidence;
import wenming.model.Fact;
import wenming.model.FactKind;
import wenming.model.NotCounted;
import wenming.report.paper.Block.Table;
import wenming.report.paper.Column.Kind;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;

/** The register of evidence (\u4f50\u8bc1\u76ee\u5f55): which pieces stand behind which criterion, and which are asked for and missing. */
final class EvidenceRegister {
    private static final int FINGERPRINT = 12;

    private final Dossier dossier;
    private final Causes causes;
    private final FactText names;
    private final Map<String, Evidence> pieces = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    private EvidenceRegister(Dossier dossier) {
        this.dossier = dossier;
        this.causes = new Causes(dossier);
        this.names = new FactText(dossier);
        if (dossier.submission() != null) {
            dossier.submission().evidence().forEach(piece -> pieces.put(piece.id(), piece));
            for (FactKind kind : FactKind.values()) {
                dossier.submission().facts(kind).forEach(fact -> facts.put(fact.pointer(), fact));
            }
        }
    }

    static Paper of(Dossier dossier) {
        return new EvidenceRegister(dossier).paper();
    }

    private Paper paper() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(behind());
        Table unused = unused();
        if (!unused.rows().isEmpty()) {
            blocks.add(unused);
        }
        Table missing = missing();
        if (!missing.rows().isEmpty()) {
            blocks.add(missing);
        }
        blocks.add(UnitHead.signatures(dossier));
        return UnitPaper.EVIDENCE.paper(dossier, blocks);
    }

    /** A group for each criterion that some evidence stands behind. */
    private Table behind() {
        List<Block.Group> groups = dossier.lines().stream()
                .map(line -> new Block.Group(
                        dossier.titled(line.id(), line.title()) + dossier.say("paper.in-brackets", line.clause()),
                        rows(line)))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.text(dossier.say("paper.proves"), 25)));
        columns.addAll(columns(75));
        return new Table("", columns, dossier.say("page.criterion"), groups, List.of());
    }

    private List<List<Cell>> rows(CriterionLine line) {
        Stream<String> pointers = Stream.of(
                        line.counted().stream(),
                        line.notCounted().stream().map(NotCounted::pointer),
                        line.open().stream().map(NotCounted::pointer))
                .flatMap(one -> one);
        List<List<Cell>> rows = new ArrayList<>();
        pointers.distinct().forEach(pointer -> {
            Fact fact = facts.get(pointer);
            List<String> ids =
                    fact == null ? List.of() : fact instanceof Evidence piece ? List.of(piece.id()) : fact.evidence();
            for (String id : ids) {
                if (pieces.containsKey(id)) {
                    used.add(id);
                    List<Cell> row = new ArrayList<>(List.of(Cell.words(names.name(pointer))));
                    row.addAll(cells(pieces.get(id)));
                    rows.add(row);
                }
            }
        });
        return rows;
    }

    /** What a piece of evidence is known by, in so many hundredths of the width. */
    private List<Column> columns(int width) {
        return List.of(
                Column.text(dossier.say("paper.evidence.id"), 10),
                Column.text(dossier.say("paper.evidence.name"), width - 50),
                Column.text(dossier.say("paper.evidence.kind"), 9),
                new Column(dossier.say("paper.evidence.date"), Kind.DAY, 8),
                Column.text(dossier.say("paper.evidence.number"), 10),
                new Column(dossier.say("paper.evidence.sealed"), Kind.MARK, 4),
                new Column("SHA-256", Kind.MARK, 9));
    }

    private List<Cell> cells(Evidence piece) {
        return List.of(
                Cell.words(piece.id()),
                Cell.words(piece.title()),
                Cell.words(dossier.word("evidence-kinds", piece.kind())),
                Cell.day(piece.date()),
                Cell.words(piece.number()),
                piece.sealed() == null
                        ? Cell.BLANK
                        : Cell.words(dossier.say("ranking." + (piece.sealed() ? "yes" : "no"))),
                piece.sha256() == null
                        ? Cell.BLANK
                        : Cell.words(piece.sha256()
                                .substring(
                                        0, Math.min(FINGERPRINT, piece.sha256().length()))));
    }

    private Table unused() {
        return Table.of(
                dossier.say("paper.evidence.unused"),
                columns(100),
                pieces.values().stream()
                        .filter(piece -> !used.contains(piece.id()))
                        .map(this::cells)
                        .toList());
    }

    private Table missing() {
        List<Column> columns = List.of(
                Column.text(dossier.say("paper.item"), 30),
                Column.text(dossier.say("paper.clause"), 12),
                Column.text(dossier.say("paper.evidence.asked"), 40),
                Column.text(dossier.say("paper.cause"), 18));
        return Table.of(
                dossier.say("paper.evidence.missing"),
                columns,
                dossier.card().missing().stream()
                        .filter(one -> !one.evidence().isEmpty())
                        .map(this::missing)
                        .toList());
    }

    private List<Cell> missing(MissingLine missing) {
        List<String> asked = new ArrayList<>(List.of(causes.asked(missing)));
        asked.addAll(causes.rules(missing));
        return List.of(
                Cell.words(dossier.titled(missing.criterion(), missing.title())),
                Cell.words(missing.clause()),
                Cell.lines(asked),
                Cell.words(dossier.say("cause." + missing.cause())));
    }
}
