package wenming.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import wenming.catalogue.ActivityFilter;
import wenming.catalogue.Criterion;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Terms;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;

/** How a criterion is measured, in words, and what a submission must say for it. */
public final class MeasureText {
    private final Vocabulary vocabulary;
    private final Language language;
    private final Messages messages;

    /** In this language. */
    public MeasureText(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** What is counted; of a criterion that rules of its own measure, only that they do. */
    public String how(Criterion criterion) {
        Measure measure = criterion.measure();
        if (measure.kind() == MeasureKind.OWN) {
            return messages.say("measure.own");
        }
        String kind = measure.kind().name().toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>(List.of(messages.say("measure." + kind, of(measure.of()))));
        if (!measure.words().isEmpty()) {
            parts.add(words(measure.wordList(), measure.words()));
        }
        filter(measure.filter(), parts);
        if (measure.by() != null) {
            parts.add(messages.say("measure.by", measure.by()));
        }
        if (measure.every() != null) {
            parts.add(messages.say("measure.every."
                    + measure.every().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        terms(measure, parts);
        return String.join(messages.say("join.parts"), parts);
    }

    /** The lists that a submission must give for the criterion to be assessed, by their keys. */
    public List<String> needs(Criterion criterion) {
        return criterion.reads().stream()
                .map(kind -> kind.pointer().substring(1).replace('/', '.'))
                .toList();
    }

    private void filter(ActivityFilter filter, List<String> parts) {
        if (!filter.category().isEmpty()) {
            parts.add(words("activity-categories", List.of(filter.category())));
        }
        if (!filter.theme().isEmpty()) {
            parts.add(words("activity-themes", List.of(filter.theme())));
        }
        if (!filter.level().isEmpty()) {
            parts.add(words("levels", List.of(filter.level())));
        }
    }

    private void terms(Measure measure, List<String> parts) {
        Terms terms = measure.terms();
        if (terms.each() > 1) {
            parts.add(messages.say("measure.each", terms.each()));
        }
        if (terms.lookBack() != null) {
            parts.add(messages.say("measure.lookBack", terms.lookBack()));
        }
        if (terms.concealed() != null) {
            parts.add(messages.say(
                    "measure.concealed",
                    terms.concealed().months(),
                    terms.concealed().factor()));
        }
        if (!terms.results().isEmpty()) {
            parts.add(words("honour-results", terms.results()));
        }
        if (!terms.register().isEmpty()) {
            parts.add(register(measure));
        }
        if (terms.sees() != null) {
            parts.add(messages.say("measure.sees." + terms.sees().name().toLowerCase(Locale.ROOT)));
        }
        if (terms.highestOnly()) {
            parts.add(messages.say("measure.highestOnly"));
        }
        if (!terms.authors().isEmpty()) {
            parts.add(words("finding-authors", terms.authors()));
        }
        if (terms.outOf() != null) {
            parts.add(messages.say("measure.outOf", Screen.figure(terms.outOf())));
        }
    }

    /** What a number of stations, a share or an average is held against. */
    private String register(Measure measure) {
        String whole = words("statement-keys", List.of(measure.terms().register()));
        return switch (measure.kind()) {
            case SHARE -> messages.say("measure.whole", whole);
            case SUM -> messages.say("measure.per", whole);
            default -> messages.say("measure.register");
        };
    }

    private String of(String key) {
        String name = "of." + key;
        return messages.has(name) ? messages.say(name) : key;
    }

    private String words(String list, List<String> words) {
        return words.stream()
                .map(word -> vocabulary.text(list, word).in(language))
                .collect(Collectors.joining(messages.say("join.list")));
    }
}
