package wenming.web.pages.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wenming.assess.Assessors;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.desk.Answer;
import wenming.desk.Desk;
import wenming.desk.Request;
import wenming.model.Language;
import wenming.score.Scorecard;

/** Results of the samples, and of submissions that a test writes. */
final class Samples {
    private static final Path FOLDER = Path.of("sample-submissions");

    private final Library library;
    private final Desk desk;

    Samples() {
        try {
            this.library = Library.open(List.of());
            this.desk = new Desk(new Assessors(library)).withDoubts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the samples that can be scored. */
    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.equals("every-mistake.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    Result sample(String name, Language language) {
        try {
            Path findings = FOLDER.resolve(name + ".findings.yaml");
            return result(
                    Files.readAllBytes(FOLDER.resolve(name + ".json")),
                    Files.exists(findings) ? Files.readAllBytes(findings) : null,
                    language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result of(String submission, Language language) {
        return result(submission.getBytes(StandardCharsets.UTF_8), null, language);
    }

    private Result result(byte[] bytes, byte[] findings, Language language) {
        try {
            Scorecard card = ((Answer.Scored) desk.answer(new Request(bytes, null, null, findings))).scorecard();
            RuleSet ruleSet = library.book(
                            card.ruleSet().id() + "@" + card.ruleSet().version())
                    .orElseThrow()
                    .ruleSet();
            Places places = new Places(bytes, ruleSet, library.vocabulary(), language);
            return new Result(card, ruleSet, new Wording(language, library.vocabulary(), places));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
