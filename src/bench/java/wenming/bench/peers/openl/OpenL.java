package wenming.bench.peers.openl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openl.rules.runtime.RulesEngineFactory;
import wenming.bench.peers.Engine;
import wenming.bench.peers.FactMaker;
import wenming.bench.peers.Facts;
import wenming.bench.peers.Spec;
import wenming.model.Submission;

/**
 * OpenL Tablets: a workbook with a method table for each criterion, compiled once; one instance behind a Java interface, in
 * execution mode, so that no tracing is done. Whole submissions are one call, which asks for all criteria.
 */
public final class OpenL implements Engine {
    private final FactMaker maker;
    private final List<Spec.TallyName> names;
    private final Tables tables;

    /** What the workbook offers. */
    public interface Tables {
        /** Points in hundredths. */
        long[] points(Form f);

        /** Points and the facts behind them. */
        Answer[] explained(Form f);
    }

    /** Writes the workbook and compiles it. */
    public OpenL(Spec spec) {
        maker = new FactMaker(spec.tallies());
        names = spec.tallies();
        try {
            Path file = Files.createTempFile("forty-five", ".xlsx");
            try {
                write(file, spec);
                RulesEngineFactory<Tables> factory = new RulesEngineFactory<>(file.toString(), Tables.class);
                factory.setExecutionMode(true);
                tables = factory.newEngineInstance();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Spec spec) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "forty-five", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("criteria");
            sheet.value(0, 0, "Environment");
            sheet.value(1, 0, "import");
            sheet.value(1, 1, "wenming.bench.peers.openl");
            sheet.value(2, 0, "import");
            sheet.value(2, 1, "wenming.bench.peers");
            int row = 4;
            Text text = new Text(spec.tallies());
            StringBuilder points =
                    new StringBuilder("long[] all = new long[" + spec.criteria().size() + "];\n");
            StringBuilder explained = new StringBuilder(
                    "Answer[] all = new Answer[" + spec.criteria().size() + "];\n");
            for (int i = 0; i < spec.criteria().size(); i++) {
                Spec.Criterion criterion = spec.criteria().get(i);
                String name = criterion.id().replace("-", "");
                row = method(sheet, row, "long points" + name, text.points(criterion));
                row = method(sheet, row, "Answer explained" + name, text.explained(criterion));
                points.append("all[" + i + "] = points" + name + "(f);\n");
                explained.append("all[" + i + "] = explained" + name + "(f);\n");
            }
            row = method(sheet, row, "long[] points", points + "return all;");
            method(sheet, row, "Answer[] explained", explained + "return all;");
        }
    }

    private static int method(Worksheet sheet, int row, String head, String body) {
        sheet.value(row, 1, "Method " + head + "(Form f)");
        sheet.value(row + 1, 1, body);
        return row + 4;
    }

    @Override
    public long[] points(Submission submission) {
        return tables.points(new Form(maker.of(submission), names));
    }

    @Override
    public Line[] explained(Submission submission) {
        List<Line> lines = new ArrayList<>();
        for (Answer answer : tables.explained(new Form(maker.of(submission), names))) {
            List<Facts.Not> left = new ArrayList<>(answer.left.length);
            for (Not not : answer.left) {
                left.add(new Facts.Not(not.at, not.why));
            }
            lines.add(new Line(answer.points, List.of(answer.counted), left));
        }
        return lines.toArray(new Line[0]);
    }
}
