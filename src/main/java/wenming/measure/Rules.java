package wenming.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.runtime.KieContainer;
import wenming.catalogue.Book;
import wenming.catalogue.BookProblem;
import wenming.catalogue.RuleSetException;
import wenming.catalogue.RuleText;
import wenming.catalogue.Vocabulary;
import wenming.model.Problem;

/**
 * The rules of a book, ready to run: from the classes that the build made, else from their text. Each call of a supplier
 * makes a copy of its own.
 *
 * @param asWritten the rules by the names that their authors gave them
 * @param toMeasure the same with what is asked for written into them, where they were made by the build
 * @param facts which Asks these still match as facts
 */
record Rules(Supplier<KieBase> asWritten, Supplier<KieBase> toMeasure, Predicate<Ask> facts) {

    /**
     * The rules of a book.
     *
     * @param asks all that the book may ask for
     * @throws RuleSetException if they do not compile or name what is not there
     */
    static Rules of(Book book, Vocabulary vocabulary, List<Ask> asks) {
        // Rules that the build compiled were checked there; a set of the operator's without rules of its own was not.
        boolean checked = !book.models().isEmpty() && !book.own().isEmpty();
        List<BookProblem> problems = checked ? List.of() : RuleNames.check(book, vocabulary);
        if (!problems.isEmpty()) {
            throw new RuleSetException(problems);
        }
        if (!book.models().isEmpty()) {
            return built(book.models(), asks);
        }
        Supplier<KieBase> compiled = compiled(book);
        return new Rules(compiled, compiled, ask -> true);
    }

    private static Rules built(List<String> classes, List<Ask> asks) {
        LiteralRules literal = LiteralRules.of(models(classes), asks);
        return new Rules(
                () -> KieBaseBuilder.createKieBaseFromModel(models(classes)),
                () -> KieBaseBuilder.createKieBaseFromModel(literal.models(), KieBaseMutabilityOption.DISABLED),
                literal::isFact);
    }

    private static List<Model> models(List<String> classes) {
        List<Model> models = new ArrayList<>();
        for (String name : classes) {
            try {
                models.add(Class.forName(name)
                        .asSubclass(Model.class)
                        .getConstructor()
                        .newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the build left no rules " + name, e);
            }
        }
        return models;
    }

    private static Supplier<KieBase> compiled(Book book) {
        KieServices services = KieServices.get();
        // Drools keeps modules by this name: two versions of a set that are made at once must not meet there.
        ReleaseId release = services.newReleaseId(
                "wenming.rules", book.ruleSet().id(), UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        List<RuleText> texts = new ArrayList<>(book.common());
        texts.addAll(book.own());
        texts.forEach(text -> files.write(text.path(), text.text()));
        try {
            KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                throw new RuleSetException(
                        errors.stream().map(error -> problem(error, texts)).toList());
            }
            KieContainer container = services.newKieContainer(release);
            return () -> container.newKieBase(services.newKieBaseConfiguration());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static BookProblem problem(Message message, List<RuleText> texts) {
        String said = message.getText().lines().findFirst().orElse("");
        String path = message.getPath() == null ? "" : message.getPath();
        RuleText file = texts.stream()
                .filter(text -> !path.isEmpty() && text.path().endsWith(path))
                .findFirst()
                .orElse(new RuleText(path, ""));
        return new BookProblem(
                file.file(),
                file.placed(new Problem(
                        "rule-does-not-compile",
                        "",
                        Math.max(0, message.getLine()),
                        Math.max(0, message.getColumn()),
                        said,
                        "",
                        "")));
    }
}
