package wenming.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import wenming.catalogue.Criterion;
import wenming.catalogue.Measure;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.Mix;
import wenming.catalogue.Terms;
import wenming.model.Finding;
import wenming.model.Honour;
import wenming.model.Measurement.Part;

/** The amount of each word, where a scale values words differently; nothing where it does not. */
final class PartSums {
    private final Criterion criterion;
    private final Measure measure;
    private final boolean wanted;

    PartSums(Criterion criterion) {
        this.criterion = criterion;
        this.measure = criterion.measure();
        this.wanted = !criterion.scale().words().isEmpty();
    }

    /** How often each word was found; what is open may be any of them. */
    List<Part> of(List<Mention> counted, List<Mention> open) {
        return wanted ? list(times(counted), open.isEmpty() ? times(counted) : Map.of()) : List.of();
    }

    /** Faults by kind; a question that nobody answered is at most one fault, a number that nobody stated any. */
    List<Part> faults(Sheet sheet) {
        List<Mention> found = sheet.no;
        boolean questions = measure.kind() == MeasureKind.FAULTS && measure.of().equals("statements");
        if (!wanted && !questions) {
            return List.of();
        }
        if (!questions) {
            return unweighedKinds(
                    sheet.open, unknownKinds(list(times(found), bounded(sheet.open) ? atBest(found) : Map.of())));
        }
        Map<String, BigDecimal> faults = times(found);
        List<Part> parts = new ArrayList<>();
        for (String word : measure.words()) {
            boolean unanswered = !faults.containsKey(word)
                    && sheet.yes.stream().noneMatch(mention -> mention.word().equals(word));
            BigDecimal amount = faults.getOrDefault(word, BigDecimal.ZERO);
            BigDecimal most = measure.terms().numbers().contains(word) ? null : amount.add(BigDecimal.ONE);
            parts.add(new Part(word, amount, unanswered ? most : amount, null));
        }
        return parts;
    }

    /** A fault whose kind nobody stated may be of the lightest kind or of the heaviest. */
    private List<Part> unknownKinds(List<Part> parts) {
        Part unknown =
                parts.stream().filter(part -> part.word().isEmpty()).findFirst().orElse(null);
        Map<String, BigDecimal> weights = criterion.scale().weights();
        if (unknown == null || weights.isEmpty()) {
            return parts;
        }
        String heaviest = extreme(weights, 1);
        BigDecimal step = criterion.scale().step();
        if (step != null && step.compareTo(weights.get(heaviest)) >= 0) {
            return parts;
        }
        String lightest = step == null ? extreme(weights, -1) : "";
        Map<String, Part> byWord = new LinkedHashMap<>();
        parts.forEach(part -> byWord.put(part.word(), part));
        byWord.remove("");
        shift(byWord, lightest, unknown.amount(), BigDecimal.ZERO);
        shift(byWord, heaviest, BigDecimal.ZERO, unknown.atMost() == null ? null : unknown.amount());
        return List.copyOf(byWord.values());
    }

    /** A fault of a kind that the scale does not weigh costs at worst what the heaviest kind costs. */
    private List<Part> unweighedKinds(List<Mention> open, List<Part> parts) {
        if (open.isEmpty() || !bounded(open)) {
            return parts;
        }
        Map<String, Part> byWord = new LinkedHashMap<>();
        parts.forEach(part -> byWord.put(part.word(), part));
        BigDecimal times =
                BigDecimal.valueOf(open.stream().mapToLong(Mention::times).sum());
        shift(byWord, extreme(criterion.scale().weights(), 1), BigDecimal.ZERO, times);
        return List.copyOf(byWord.values());
    }

    /** Whether nothing is open but faults of kinds that are not weighed. */
    private static boolean bounded(List<Mention> open) {
        return open.stream().allMatch(mention -> mention.reason().equals("kind-not-weighed"));
    }

    private static void shift(Map<String, Part> parts, String word, BigDecimal amount, BigDecimal atMost) {
        Part part = parts.getOrDefault(word, new Part(word, BigDecimal.ZERO, BigDecimal.ZERO, null));
        BigDecimal most =
                part.atMost() == null || atMost == null ? null : part.atMost().add(atMost);
        parts.put(word, new Part(word, part.amount().add(amount), most, null));
    }

    private static String extreme(Map<String, BigDecimal> weights, int sign) {
        String extreme = null;
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            if (extreme == null || weight.getValue().compareTo(weights.get(extreme)) * sign > 0) {
                extreme = weight.getKey();
            }
        }
        return extreme;
    }

    /** Whether each word is answered; a question that nobody answered may be. */
    List<Part> answered(Set<String> answered, Set<String> undecided, Set<String> refusedWhereSilenceIsOpen) {
        if (!wanted) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (String word : measure.words()) {
            boolean silent = refusedWhereSilenceIsOpen != null && !refusedWhereSilenceIsOpen.contains(word);
            BigDecimal amount = answered.contains(word) ? BigDecimal.ONE : BigDecimal.ZERO;
            parts.add(new Part(word, amount, silent || undecided.contains(word) ? BigDecimal.ONE : amount, null));
        }
        return parts;
    }

    /** The marks of each author; one who has given none may give any. */
    List<Part> means(List<Mention> given, BigDecimal outOf, Sheet sheet) {
        if (!(criterion.scale() instanceof Mix mix)) {
            return List.of();
        }
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        Map<String, Integer> authors = new LinkedHashMap<>();
        for (Mention mention : given) {
            sums.merge(word(mention), sheet.figure(mention), BigDecimal::add);
            authors.merge(word(mention), 1, Integer::sum);
        }
        List<Part> parts = new ArrayList<>();
        for (String author : mix.weights().keySet()) {
            Integer many = authors.get(author);
            parts.add(
                    many == null
                            ? new Part(author, BigDecimal.ZERO, outOf, outOf)
                            : new Part(
                                    author,
                                    sums.get(author),
                                    sums.get(author),
                                    outOf.multiply(BigDecimal.valueOf(many))));
        }
        return parts;
    }

    private static List<Part> list(Map<String, BigDecimal> amounts, Map<String, BigDecimal> others) {
        List<Part> parts = new ArrayList<>();
        amounts.forEach((word, amount) -> parts.add(new Part(word, amount, others.get(word), null)));
        return parts;
    }

    private Map<String, BigDecimal> times(List<Mention> mentions) {
        return times(mentions, Mention::times);
    }

    private Map<String, BigDecimal> atBest(List<Mention> mentions) {
        return times(mentions, Mention::timesAtBest);
    }

    private Map<String, BigDecimal> times(List<Mention> mentions, ToIntFunction<Mention> each) {
        Map<String, BigDecimal> times = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            times.merge(word(mention), BigDecimal.valueOf(each.applyAsInt(mention)), BigDecimal::add);
        }
        return times;
    }

    private String word(Mention mention) {
        Terms.Split split = measure.terms().split();
        String word = split == Terms.Split.LEVEL && mention.fact() instanceof Honour honour
                ? honour.level()
                : split == Terms.Split.AUTHOR && mention.fact() instanceof Finding finding
                        ? finding.by() == null ? "self" : finding.by()
                        : mention.word();
        return word == null ? "" : word;
    }
}
