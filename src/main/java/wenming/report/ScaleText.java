package wenming.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenming.catalogue.Criterion;
import wenming.catalogue.Graded;
import wenming.catalogue.Ladder;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Mix;
import wenming.catalogue.Scale;
import wenming.catalogue.TotalDeduction;
import wenming.catalogue.Vocabulary;
import wenming.model.Language;

/** What a criterion is worth, in words: its points, and the scale by which they are earned. */
public final class ScaleText {
    /** Lists in which the words of a scale may stand, those of the scale's own kind first. */
    private static final List<String> LISTS = List.of(
            "finding-kinds", "levels", "grades", "finding-authors", "incident-kinds", "statement-keys", "honour-kinds");

    private final Vocabulary vocabulary;
    private final Language language;
    private final Messages messages;

    private ScaleText(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** The points of a criterion and how they are earned. */
    public static String of(Criterion criterion, Vocabulary vocabulary, Language language) {
        ScaleText text = new ScaleText(vocabulary, language);
        String how = text.how(criterion);
        return criterion.points().signum() == 0
                ? how
                : text.messages.say("rules.points", Screen.figure(criterion.points())) + " " + how;
    }

    /** How the points of a criterion are earned, without how many they are. */
    public static String how(Criterion criterion, Vocabulary vocabulary, Language language) {
        return new ScaleText(vocabulary, language).how(criterion);
    }

    private String how(Criterion criterion) {
        Scale scale = criterion.scale();
        String unit = scale.unit().in(language);
        if (scale instanceof Ladder ladder) {
            return ladder(ladder, unit);
        } else if (scale instanceof Graded graded) {
            return graded(graded);
        } else if (scale instanceof Mix mix) {
            return say("scale.mix", weights(mix.weights(), BigDecimal.valueOf(100)), "%");
        } else if (scale.open()) {
            return say("scale.open." + scale.kind(), unit);
        } else if (scale instanceof TotalDeduction off) {
            return say(
                            off.once() ? "scale.total-deduction.once" : "scale.total-deduction",
                            each(off.step(), off.weights()),
                            unit)
                    + (off.atMost() == null ? "" : say("scale.atMost", Screen.figure(off.atMost())));
        }
        boolean questions = criterion.measure().kind() == MeasureKind.FAULTS
                && criterion.measure().of().equals("statements");
        if (questions && scale instanceof Scale.Deduct deduct) {
            return say("scale.deduct.questions", each(deduct.step(), deduct.weights()));
        }
        return how((Scale.Common) scale, unit);
    }

    private String how(Scale.Common scale, String unit) {
        if (scale instanceof Scale.Steps steps) {
            return say(
                    "scale.steps",
                    steps.steps().stream()
                            .map(step -> say("scale.step", Screen.figure(step.atLeast()), Screen.figure(step.points())))
                            .collect(Collectors.joining(messages.say("join.list"))),
                    unit);
        } else if (scale instanceof Scale.Shortfall shortfall) {
            return say(
                    "scale.shortfall",
                    Screen.figure(shortfall.target()),
                    unit,
                    Screen.figure(shortfall.step()),
                    Screen.figure(shortfall.per()));
        } else if (scale instanceof Scale.Parts parts) {
            return say("scale.parts", weights(parts.parts(), BigDecimal.ONE));
        } else if (scale instanceof Scale.Ratio ratio) {
            return ratio.atLeast() == null
                    ? say("scale.ratio", unit)
                    : say("scale.ratio.atLeast", unit, Screen.figure(ratio.atLeast()));
        } else if (scale instanceof Scale.Deduct deduct) {
            return say("scale.deduct", each(deduct.step(), deduct.weights()), unit);
        } else if (scale instanceof Scale.Bonus bonus) {
            return say("scale.bonus", each(bonus.each(), bonus.weights()), unit);
        }
        return scale.target() == null
                ? say("scale." + scale.kind())
                : say("scale." + scale.kind(), Screen.figure(scale.target()), unit);
    }

    private String ladder(Ladder ladder, String unit) {
        String of = ladder.counting() == Scale.Counting.SHARE ? "%" : unit;
        return say(
                "scale.ladder",
                ladder.rungs().stream()
                        .map(rung ->
                                say("scale.rung", word(rung.grade()), limit(rung, of), Screen.figure(rung.points())))
                        .collect(Collectors.joining(messages.say("join.list"))));
    }

    private String limit(Ladder.Rung rung, String unit) {
        if (rung.atLeast() != null) {
            return " \u2265 " + Screen.figure(rung.atLeast()) + " " + unit;
        } else if (rung.above() != null) {
            return " > " + Screen.figure(rung.above()) + " " + unit;
        }
        return rung.atMost() == null ? "" : " \u2264 " + Screen.figure(rung.atMost()) + " " + unit;
    }

    private String graded(Graded graded) {
        return say("scale.graded", weights(graded.grades(), BigDecimal.ONE))
                + (graded.blank() == null ? "" : say("scale.blank", Screen.figure(graded.blankStep())));
    }

    /** The weight of each word and of the rest, or of any. */
    private String each(BigDecimal step, Map<String, BigDecimal> weights) {
        String rest = step == null ? "" : Screen.figure(step);
        String words = weights(weights, BigDecimal.ONE);
        return words.isEmpty()
                ? rest
                : rest.isEmpty() ? words : words + messages.say("join.list") + say("scale.rest", rest);
    }

    private String weights(Map<String, BigDecimal> weights, BigDecimal times) {
        return weights.entrySet().stream()
                .map(weight -> word(weight.getKey()) + " "
                        + Screen.figure(weight.getValue().multiply(times)))
                .collect(Collectors.joining(messages.say("join.list")));
    }

    private String word(String word) {
        return word(word, vocabulary, language);
    }

    /** The name of a word that a scale values; the word itself where no list has it. */
    public static String word(String word, Vocabulary vocabulary, Language language) {
        return LISTS.stream()
                .filter(list -> vocabulary.words(list).contains(word))
                .findFirst()
                .map(list -> vocabulary.text(list, word).in(language))
                .orElse(word);
    }

    private String say(String key, Object... values) {
        return messages.say(key, values);
    }
}
