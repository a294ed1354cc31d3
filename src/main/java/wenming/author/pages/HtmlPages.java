package wenming.author.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import wenming.author.Edition;
import wenming.author.pages.Situations.Situation;
import wenming.catalogue.Criterion;
import wenming.catalogue.RuleSet;
import wenming.catalogue.Section;
import wenming.catalogue.Source;
import wenming.model.Language;
import wenming.report.Messages;
import wenming.report.Screen;

/** Pages in HTML: one file each, no script, nothing fetched, fit for A4. */
public final class HtmlPages {
    private final AuthorPortrait portrait;
    private final Html page;

    private HtmlPages(AuthorPortrait portrait) throws IOException {
        this.portrait = portrait;
        this.page = head(portrait.language(), portrait.in(portrait.set().title()));
    }

    /**
     * The page of a rule set.
     *
     * @param inSite whether it stands among the pages of others, and links to them
     */
    public static String of(Edition edition, Language language, boolean inSite) throws IOException {
        HtmlPages pages = new HtmlPages(new AuthorPortrait(edition, language));
        pages.page(inSite);
        return pages.page.toString();
    }

    /** The index of rule sets: what is visible of each, its marks, and where it comes from. */
    public static String index(List<Edition> editions, Language language) throws IOException {
        Messages messages = Messages.in(language);
        Html page = head(language, messages.say("page.index"));
        page.open("nav")
                .link("../" + word(other(language)) + "/index.html", messages.say("page.other"))
                .close("nav");
        page.of("h1", messages.say("page.index")).open("table").open("thead").open("tr");
        for (String column : List.of("page.standard", "page.criteria", "page.points", "page.marks", "page.source")) {
            page.of("th", messages.say(column));
        }
        page.close("tr").close("thead").open("tbody");
        for (Edition edition : editions) {
            AuthorPortrait one = new AuthorPortrait(edition, language);
            RuleSet set = one.set();
            page.open("tr")
                    .open("td")
                    .link(set.id() + ".html", one.in(set.title()))
                    .of("small", set.id() + " " + set.version());
            page.close("td")
                    .of("td class=figure", Integer.toString(set.criteria().size()));
            page.of("td", one.visible()).of("td", one.marks());
            page.of(
                    "td",
                    String.join(
                            messages.say("join.parts"),
                            set.sources().stream().map(Source::title).toList()));
            page.close("tr");
        }
        return page.close("tbody")
                .close("table")
                .close("main")
                .close("body")
                .close("html")
                .toString();
    }

    private void page(boolean inSite) {
        RuleSet set = portrait.set();
        if (inSite) {
            page.open("nav").link("index.html", portrait.say("page.index"));
            page.link("../" + word(other(portrait.language())) + "/" + set.id() + ".html", portrait.say("page.other"));
            page.close("nav");
        }
        page.of("h1", portrait.in(set.title()));
        page.of("p", set.id() + " " + set.version() + " \u00b7 " + portrait.in(set.issuer()) + " \u00b7 " + set.year());
        facts(set);
        set.sections().forEach(this::section);
        if (!set.leftOut().isEmpty()) {
            page.of("h2", portrait.say("rules.leftOut")).open("dl");
            set.leftOut().forEach(item -> page.of("dt", item.id()).of("dd", portrait.in(item.reason())));
            page.close("dl");
        }
        page.of("footer", "SHA-256 " + set.sha256());
        page.close("main").close("body").close("html");
    }

    private void facts(RuleSet set) {
        page.open("dl class=facts");
        fact("rules.for", portrait.kinds(set.kinds()));
        if (set.period() != null) {
            fact("rules.period", set.period().from() + " \u2013 " + set.period().to());
        }
        fact("page.points", portrait.visible());
        fact("page.weights", portrait.say("card." + set.weights().name().toLowerCase(Locale.ROOT)));
        fact("page.marks", portrait.marks());
        String grades = set.grades().stream()
                .map(grade -> portrait.in(grade.title()) + " \u2265 " + Screen.figure(grade.atLeast()))
                .collect(java.util.stream.Collectors.joining(portrait.say("join.list")));
        fact("card.grade", grades.isEmpty() ? portrait.say("card.noGrade", portrait.in(set.noGrade())) : grades);
        set.gates().forEach(gate -> fact("page.gate", portrait.in(gate.title()) + " (" + gate.clause() + ")"));
        set.evidenceRules()
                .forEach(rule -> fact("rules.evidenceRules", portrait.in(rule.title()) + " (" + rule.clause() + ")"));
        set.dates()
                .forEach(date -> fact(
                        "rules.dates",
                        portrait.in(date.title()) + ": " + portrait.when(date) + " (" + date.clause() + ")"));
        for (Source source : set.sources()) {
            fact(
                    "rules.source",
                    source.title() + " \u00b7 " + portrait.in(source.issuer())
                            + (source.date() == null ? "" : " \u00b7 " + source.date()));
            fact("rules.known", portrait.in(source.known()));
            fact("rules.ours", portrait.in(source.ours()));
        }
        page.close("dl");
    }

    private void section(Section section) {
        page.open("section");
        page.of("h2", section.id() + " " + portrait.in(section.title()) + " \u00b7 " + portrait.points(section));
        if (section.reason() != null) {
            page.of("p", portrait.in(section.reason()));
        }
        section.criteria().forEach(this::criterion);
        page.close("section");
    }

    private void criterion(Criterion criterion) {
        page.open("article")
                .of("h3", criterion.id() + " " + portrait.in(criterion.title()))
                .open("dl");
        fact("page.scale", portrait.scale(criterion));
        fact("page.measured", portrait.measured(criterion));
        List<String> rules = portrait.rules(criterion);
        if (!rules.isEmpty()) {
            fact("page.rules", String.join(portrait.say("join.parts"), rules));
        }
        fact("page.needs", portrait.needs(criterion));
        fact(
                "card.clause",
                criterion.clause() + " [" + criterion.mark().name() + " "
                        + portrait.say("mark." + criterion.mark().name()) + "]");
        if (criterion.appliesTo().size() < portrait.set().kinds().size()) {
            fact("rules.for", portrait.kinds(criterion.appliesTo()));
        }
        fact("page.method", portrait.say("method." + criterion.method().name().toLowerCase(Locale.ROOT)));
        if (!criterion.evidence().isEmpty()) {
            fact("card.handIn", portrait.words("evidence-kinds", criterion.evidence()));
        }
        fact("card.who", portrait.in(criterion.owner()));
        fact("card.by", portrait.due(criterion.due()));
        fact("card.do", portrait.in(criterion.remedy()));
        page.close("dl");
        situations(portrait.situations(criterion));
        page.close("article");
    }

    private void situations(List<Situation> situations) {
        if (situations.isEmpty()) {
            return;
        }
        page.open("table").open("thead").open("tr");
        page.of("th", portrait.say("page.situation"))
                .of("th", portrait.say("page.given"))
                .of("th", portrait.say("page.then"));
        page.close("tr").close("thead").open("tbody");
        for (Situation situation : situations) {
            page.open("tr")
                    .of("td", situation.name())
                    .open("td")
                    .of("code", situation.given())
                    .close("td");
            page.of("td", portrait.outcome(situation)).close("tr");
        }
        page.close("tbody").close("table");
    }

    private void fact(String key, String value) {
        page.of("dt", portrait.say(key).replaceAll("[:\uff1a]$", "")).of("dd", value);
    }

    private static Html head(Language language, String title) throws IOException {
        Html page = new Html().open("!DOCTYPE html").open("html lang=" + (language == Language.ZH ? "zh-CN" : "en"));
        page.open("head").open("meta charset=utf-8");
        page.open(
                "meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"");
        page.open("meta name=viewport content=\"width=device-width, initial-scale=1\"")
                .of("title", title);
        page.open("style").style(style()).close("style");
        return page.close("head").open("body").open("main");
    }

    private static String style() throws IOException {
        try (InputStream in = HtmlPages.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Language other(Language language) {
        return language == Language.ZH ? Language.EN : Language.ZH;
    }

    static String word(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
