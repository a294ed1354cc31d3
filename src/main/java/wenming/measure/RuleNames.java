package wenming.measure;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenming.catalogue.Book;
import wenming.catalogue.BookProblem;
import wenming.catalogue.Criterion;
import wenming.catalogue.MeasureKind;
import wenming.catalogue.RuleText;
import wenming.catalogue.Vocabulary;
import wenming.model.Problem;
import wenming.model.Word;
import wenming.shape.Nearest;

/** Checks the names in rules before they run: a misspelt text in a rule would only be silent. */
public final class RuleNames {
    static final Pattern RULE = Pattern.compile("(?m)^rule\\s+\"([^\"]*)\"([\\s\\S]*?)^?\\bend\\b");
    private static final Pattern HEADER = Pattern.compile("(?m)^\\s*rule\\b(?!\\s*$).*$");
    private static final Pattern ASKED = Pattern.compile("\\bAsk\\(\\s*criterion\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern PARAMETER = Pattern.compile("\\bparameter\\(\\s*\"([^\"]*)\"\\s*\\)");
    static final Pattern TAG = Pattern.compile("@criterion\\(\\s*(\"?)([^\")\\s]+)\\1\\s*\\)");
    private static final Pattern CALL = Pattern.compile("measured\\.(\\w+)\\(([^;]*)\\)\\s*;");
    private static final Pattern TYPE = Pattern.compile("\\b([A-Z]\\w+)\\(");
    private static final Pattern EQUAL = Pattern.compile("\\b(\\w+)\\s*[=!]=\\s*\"([^\"]*)\"");
    private static final Pattern IN = Pattern.compile("\\b(\\w+)\\s+(?:not\\s+)?in\\s*\\(([^)]*)\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> WITH_REASON =
            Set.of("no", "aside", "open", "undecided", "lacks", "unseen", "perhaps", "part", "beside", "alike", "at");

    private final Map<String, Criterion> criteria;
    private final Vocabulary vocabulary;
    private final List<BookProblem> problems = new ArrayList<>();
    private final Set<String> measured = new HashSet<>();

    private RuleNames(Book book, Vocabulary vocabulary) {
        this.criteria =
                book.ruleSet().criteria().stream().collect(Collectors.toMap(Criterion::id, criterion -> criterion));
        this.vocabulary = vocabulary;
    }

    /** Everything in the book's rules that names what is not there; each criterion is measured one way and one way only. */
    public static List<BookProblem> check(Book book, Vocabulary vocabulary) {
        RuleNames names = new RuleNames(book, vocabulary);
        book.common().forEach(text -> names.check(text, false));
        book.own().forEach(text -> names.check(text, true));
        names.criteria.values().stream()
                .filter(criterion -> criterion.measure().kind() == MeasureKind.OWN)
                .filter(criterion -> !names.measured.contains(criterion.id()))
                .forEach(criterion -> names.problems.add(new BookProblem(
                        book.ruleSet().id() + "/catalogue.yaml",
                        new Problem(
                                "no-rule-measures-it",
                                "",
                                0,
                                0,
                                criterion.id(),
                                "@criterion(\"" + criterion.id() + "\")",
                                ""))));
        return names.problems;
    }

    private void check(RuleText file, boolean own) {
        String text = withoutComments(file.text());
        Set<Integer> read = new HashSet<>();
        Matcher rules = RULE.matcher(text);
        while (rules.find()) {
            read.add(line(text, rules.start()));
            int line = line(text, rules.start());
            String id = own ? tag(file, line, rules.group(2)) : "";
            Matcher calls = CALL.matcher(rules.group(2));
            while (calls.find()) {
                call(file, line(text, rules.start(2) + calls.start()), id, calls.group(1), calls.group(2));
            }
            Matcher asked = ASKED.matcher(rules.group(2));
            while (asked.find()) {
                if (!id.isEmpty() && !asked.group(1).equals(id)) {
                    problem(
                            file,
                            line(text, rules.start(2) + asked.start()),
                            "other-criterion",
                            asked.group(1),
                            id,
                            "");
                }
            }
            parameters(file, text, rules.start(2), rules.group(2), criteria.get(id));
            words(file, text, rules.start(2), rules.group(2));
        }
        Matcher headers = HEADER.matcher(text);
        while (headers.find()) {
            String header = headers.group().strip();
            int line = line(text, headers.end());
            if (!read.contains(line)) {
                problem(file, line, "rule-name", header, "rule \"\u2026\"", "");
            }
        }
    }

    /** Figures are taken from the criterion's own entry in the catalogue. */
    private void parameters(RuleText file, String text, int start, String rule, Criterion criterion) {
        Matcher parameter = PARAMETER.matcher(rule);
        while (parameter.find()) {
            Set<String> known = criterion == null
                    ? Set.of()
                    : criterion.measure().terms().parameters().keySet();
            known(file, line(text, start + parameter.start()), "unknown-parameter", parameter.group(1), known);
        }
    }

    private String tag(RuleText file, int line, String rule) {
        Matcher tag = TAG.matcher(rule);
        if (!tag.find()) {
            problem(file, line, "rule-without-criterion", "", "@criterion(\"…\")", "");
            return "";
        }
        String id = tag.group(2);
        if (tag.group(1).isEmpty()) {
            problem(file, line, "criterion-not-quoted", id, "@criterion(\"" + id + "\")", "");
        }
        Criterion criterion = criteria.get(id);
        if (criterion == null) {
            problem(file, line, "unknown-criterion", id, "", Nearest.to(id, criteria.keySet()));
        } else if (criterion.measure().kind() != MeasureKind.OWN) {
            problem(file, line, "both-measure-and-own-rules", id, "", "");
        }
        measured.add(id);
        return id;
    }

    private void call(RuleText file, int line, String id, String method, String arguments) {
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(arguments);
        while (text.find()) {
            texts.add(text.group(1));
        }
        boolean namesCriterion = arguments.strip().startsWith("\"");
        if (!id.isEmpty() && namesCriterion && !texts.get(0).equals(id)) {
            problem(file, line, "other-criterion", texts.get(0), id, "");
        }
        if (WITH_REASON.contains(method) && texts.size() > (namesCriterion ? 1 : 0)) {
            known(file, line, "unknown-reason", texts.get(texts.size() - 1), vocabulary.words("reasons"));
        }
    }

    private void words(RuleText file, String text, int start, String rule) {
        Matcher types = TYPE.matcher(rule);
        while (types.find()) {
            Map<String, String> lists = wordLists(types.group(1));
            if (lists.isEmpty()) {
                continue;
            }
            String pattern = rule.substring(types.end(), closing(rule, types.end()));
            int line = line(text, start + types.start());
            Matcher equal = EQUAL.matcher(pattern);
            while (equal.find()) {
                known(file, line, lists.get(equal.group(1)), equal.group(2));
            }
            Matcher in = IN.matcher(pattern);
            while (in.find()) {
                Matcher word = TEXT.matcher(in.group(2));
                while (word.find()) {
                    known(file, line, lists.get(in.group(1)), word.group(1));
                }
            }
        }
    }

    private void known(RuleText file, int line, String list, String word) {
        boolean any = word.isEmpty(); // a tally that does not filter by it
        if (list != null && !any && !vocabulary.words(list).isEmpty()) {
            known(file, line, "unknown-word", word, vocabulary.words(list));
        }
    }

    private void known(RuleText file, int line, String code, String word, Collection<String> known) {
        if (!known.contains(word)) {
            problem(file, line, code, word, "", Nearest.to(word, known));
        }
    }

    private void problem(RuleText file, int line, String code, String found, String expected, String nearest) {
        problems.add(
                new BookProblem(file.file(), file.placed(new Problem(code, "", line, 1, found, expected, nearest))));
    }

    /** The word list of each key of a fact; empty for types that are no facts of a submission. */
    private static Map<String, String> wordLists(String type) {
        if (type.equals("PlaceRegister")) {
            return Map.of("kind", "place-kinds");
        } else if (type.equals("Piece")) {
            return Map.of("kind", "evidence-kinds");
        } else if (type.equals("Tally")) {
            return Map.of("category", "activity-categories", "theme", "activity-themes", "level", "levels");
        }
        Class<?> record;
        try {
            record = Class.forName("wenming.model." + type);
        } catch (ClassNotFoundException e) {
            return Map.of();
        }
        if (!record.isRecord()) {
            return Map.of();
        }
        return java.util.Arrays.stream(record.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Word.class))
                .collect(Collectors.toMap(
                        RecordComponent::getName,
                        component -> component.getAnnotation(Word.class).value()));
    }

    private static int closing(String rule, int from) {
        int depth = 1;
        int at = from;
        while (at < rule.length() && depth > 0) {
            char c = rule.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return at;
    }

    /** Blanks comments, keeping every line where it was. */
    private static String withoutComments(String text) {
        return text.replaceAll("(?m)//.*$", "");
    }

    private static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
