package wenming.report.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenming.catalogue.Vocabulary;
import wenming.model.Finding;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.report.Screen;

/** What somebody found, in words. */
public final class FindingText {
    private final Vocabulary vocabulary;
    private final Language language;
    private final Messages messages;

    /** In this language. */
    public FindingText(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** All of it but the place. */
    public String of(Finding finding) {
        return joined(mark(finding), amount(finding), rest(finding));
    }

    /** Whether the place complies, and the marks that were given. */
    public String mark(Finding finding) {
        List<String> parts = new ArrayList<>();
        if (finding.compliant() != null || finding.grade() == null) {
            parts.add(
                    finding.clean()
                            ? messages.say("site.complies")
                            : finding.faulty() ? messages.say("site.complies-not") : "");
        }
        if (finding.grade() != null) {
            parts.add(messages.say("site.grade.given", word("grades", finding.grade())));
        }
        if (finding.points() != null) {
            parts.add(messages.say("site.points.given", Screen.figure(finding.points())));
        }
        return joined(parts.toArray(String[]::new));
    }

    /** How many, and of which kind. */
    public String amount(Finding finding) {
        return joined(
                finding.kind() == null ? "" : word("finding-kinds", finding.kind()),
                finding.count() == null || finding.count() == 0
                        ? ""
                        : messages.say("site.count.given", finding.count()));
    }

    /** The note, the day, and by whom where it was not the unit itself. */
    public String rest(Finding finding) {
        return joined(
                finding.note() == null ? "" : finding.note().strip(),
                finding.date() == null ? "" : finding.date().toString(),
                finding.byOthers() ? word("finding-authors", finding.by()) : "");
    }

    private String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(messages.say("join.parts")));
    }

    private String word(String list, String word) {
        return vocabulary.text(list, word).in(language);
    }
}
