package wenming.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import wenming.score.Scorecard;

/** A scorecard as a row of a table: what people count and compare. The scorecard itself stands in the results. */
record ScorecardRow(
        long record,
        String source,
        int line,
        String submission,
        String unit,
        String name,
        String kind,
        String region,
        String parent,
        String ruleSet,
        String version,
        String rules,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        BigDecimal score,
        BigDecimal lowest,
        BigDecimal attainable,
        BigDecimal max,
        BigDecimal notAssessed,
        BigDecimal bonus,
        BigDecimal deducted,
        BigDecimal visible,
        BigDecimal fullMark,
        String outcome,
        String grade,
        Boolean provisional,
        int missing,
        Integer doubts) {

    /** Points of every set that we know have four places at most; the results have them as they are. */
    private static final DataType POINTS = DataTypes.createDecimalType(18, 4);

    /** The columns, in the order of the components. */
    static final StructType COLUMNS = new StructType(List.of(
                    column("record", DataTypes.LongType),
                    column("source", DataTypes.StringType),
                    column("line", DataTypes.IntegerType),
                    column("submission", DataTypes.StringType),
                    column("unit", DataTypes.StringType),
                    column("name", DataTypes.StringType),
                    column("kind", DataTypes.StringType),
                    column("region", DataTypes.StringType),
                    column("parent", DataTypes.StringType),
                    column("ruleSet", DataTypes.StringType),
                    column("version", DataTypes.StringType),
                    column("rules", DataTypes.StringType),
                    column("from", DataTypes.DateType),
                    column("to", DataTypes.DateType),
                    column("asOf", DataTypes.DateType),
                    column("score", POINTS),
                    column("lowest", POINTS),
                    column("attainable", POINTS),
                    column("max", POINTS),
                    column("notAssessed", POINTS),
                    column("bonus", POINTS),
                    column("deducted", POINTS),
                    column("visible", POINTS),
                    column("fullMark", POINTS),
                    column("outcome", DataTypes.StringType),
                    column("grade", DataTypes.StringType),
                    column("provisional", DataTypes.BooleanType),
                    column("missing", DataTypes.IntegerType),
                    column("doubts", DataTypes.IntegerType))
            .toArray(StructField[]::new));

    private static StructField column(String name, DataType type) {
        return DataTypes.createStructField(name, type, true);
    }

    static ScorecardRow of(long record, String source, int line, Scorecard card) {
        return new ScorecardRow(
                record,
                source,
                line,
                card.submission().sha256(),
                card.unit().id(),
                card.unit().name(),
                card.unit().kind(),
                card.unit().region(),
                card.unit().parent(),
                card.ruleSet().id(),
                card.ruleSet().version(),
                card.ruleSet().sha256(),
                card.period().from(),
                card.period().to(),
                card.asOf(),
                card.score(),
                card.lowest(),
                card.attainable(),
                card.max(),
                card.notAssessed(),
                card.bonus(),
                card.deducted(),
                card.visible(),
                card.fullMark(),
                card.outcome(),
                card.grade() == null ? null : card.grade().id(),
                card.grade() == null ? null : card.grade().provisional(),
                card.missing().size(),
                card.integrity() == null
                        ? null
                        : card.doubts().stream()
                                .mapToInt(doubt -> doubt.places().size())
                                .sum());
    }
}
