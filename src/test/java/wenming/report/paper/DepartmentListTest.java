package wenming.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import wenming.catalogue.Library;
import wenming.catalogue.RuleSet;
import wenming.model.Language;
import wenming.model.Text;
import wenming.report.Owners;
import wenming.report.Portrait;
import wenming.report.paper.Block.Table;

class DepartmentListTest {
    @Test
    void severalDepartmentsOfOneItemAreToldApart() {
        assertThat(Owners.names(new Text("\u62a4\u7406\u90e8\u3001\u533b\u52a1\u79d1", "Nursing; Medical affairs")))
                .extracting(Text::en)
                .containsExactly("Nursing", "Medical affairs");
        assertThat(Owners.names(new Text("\u7532\u3001\u4e59", "Both"))).hasSize(1);
    }

    @Test
    void eachItemStandsWithEveryDepartmentThatAnswersForIt() throws IOException {
        RuleSet set = set("ziyang-2021");
        List<Owners.Owner> owners = Owners.of(set);
        assertThat(owners.get(0).name().en()).isEqualTo("Party office");
        assertThat(owners.get(0).items()).hasSize(14);
        assertThat(owner(set, "Policy and law").items())
                .extracting(item -> item.criterion().id())
                .containsExactly("ZY-04");
        assertThat(owner(set, "Party office").items())
                .extracting(item -> item.criterion().id())
                .contains("ZY-04");
    }

    @Test
    void theListSaysWhatToDoByWhenAndLeavesRoomToWrite() throws IOException {
        RuleSet set = set("ziyang-2021");
        Table table = table(set, "Ageing and health services");
        assertThat(table.columns()).extracting(Column::kind).endsWith(Column.Kind.SPACE, Column.Kind.SPACE);
        List<Cell> first = table.groups().get(0).rows().get(0);
        assertThat(first.get(1)).isEqualTo(Cell.lines(List.of("ZY-05", "\u4e8c(\u4e8c)4")));
        assertThat(first.get(3)).isEqualTo(Cell.figure(4));
        assertThat(first.get(6)).isEqualTo(Cell.day(java.time.LocalDate.of(2021, 10, 14)));
        assertThat(first.subList(7, 9)).containsOnly(Cell.BLANK);
    }

    @Test
    void anItemOfACompositeStandsBelowItsPart() throws IOException {
        RuleSet set = set("jining-2017");
        Owners.Owner owner = Owners.of(set).get(0);
        Paper paper = DepartmentList.of(new Portrait(set, vocabulary(), Language.EN), owner);
        Table table = (Table) paper.blocks().get(0);
        assertThat(table.groups()).extracting(Block.Group::title).anyMatch(title -> title.startsWith("On-site check"));
    }

    @Test
    void pageAndPdfSayTheSameOfEveryDepartmentOfEveryRuleSet() throws IOException {
        Library library = Library.open(List.of());
        for (String id : library.ids()) {
            RuleSet set = library.book(id).orElseThrow().ruleSet();
            for (Owners.Owner owner : Owners.of(set)) {
                Paper paper = DepartmentList.of(new Portrait(set, vocabulary(), Language.ZH), owner);
                String page = PaperHtml.article(paper);
                owner.items().forEach(item -> assertThat(page)
                        .as(id)
                        .contains(item.criterion().id()));
            }
        }
        RuleSet set = set("ziyang-2021");
        Paper paper = DepartmentList.of(
                new Portrait(set, vocabulary(), Language.ZH), Owners.of(set).get(0));
        try (PDDocument pdf = Loader.loadPDF(PaperPdf.of(paper))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("ZY-01", "ZY-15", "2021-12-13", "\u673a\u5173\u515a\u529e");
        }
    }

    private static Table table(RuleSet set, String owner) throws IOException {
        Paper paper = DepartmentList.of(new Portrait(set, vocabulary(), Language.EN), owner(set, owner));
        return (Table) paper.blocks().get(0);
    }

    private static Owners.Owner owner(RuleSet set, String name) {
        return Owners.of(set).stream()
                .filter(owner -> owner.name().en().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RuleSet set(String id) throws IOException {
        return Library.open(List.of()).book(id).orElseThrow().ruleSet();
    }

    private static wenming.catalogue.Vocabulary vocabulary() throws IOException {
        return Library.open(List.of()).vocabulary();
    }
}
