package wenming.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import wenming.catalogue.Measure;
import wenming.catalogue.Terms;

/** A common measure with the keys that catalogues write; what it does not have is null or empty. */
record MeasurePart(
        String kind,
        String of,
        List<String> words,
        String category,
        String theme,
        String level,
        LocalDate by,
        String every,
        Integer each,
        Integer lookBack,
        Terms.Concealed concealed,
        List<String> results,
        Boolean highestOnly,
        List<String> authors,
        BigDecimal outOf,
        String split,
        String register) {
    static MeasurePart of(Measure measure) {
        Terms terms = measure.terms();
        return new MeasurePart(
                RuleSetDocument.word(measure.kind()),
                measure.of(),
                measure.words(),
                measure.filter().category(),
                measure.filter().theme(),
                measure.filter().level(),
                measure.by(),
                measure.every() == null ? null : RuleSetDocument.word(measure.every()),
                terms.each() == 1 ? null : terms.each(),
                terms.lookBack(),
                terms.concealed(),
                terms.results(),
                terms.highestOnly() ? true : null,
                terms.authors(),
                terms.outOf(),
                terms.split() == Terms.Split.WORD ? null : RuleSetDocument.word(terms.split()),
                terms.register().isEmpty() ? null : terms.register());
    }
}
