package wenming.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenming.model.Language;
import wenming.report.paper.Block.Table;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Status;

/**
 * Units whose stations have a fault of every kind that a standard knows: at a listed station, at one that is declared and not
 * listed, at a place that is neither, in a figure, in an answer. The rectification list names each; what must be named was taken
 * from the samples by hand.
 */
class StationFaultsTest {
    private static final String UNLISTED = "志愿服务站（岗、点）总数：登记的站点未列出";

    @Test
    void allSevenThingsOfHenan() {
        names(
                "faults-station-henan",
                Map.of(
                        "HN-1", List.of("3个站点", UNLISTED, "西院区志愿服务站：现场发现问题；挂的是旧牌子", "急诊便民服务点2013-12-12：现场发现问题；没有任何标志"),
                        "HN-2", List.of("2个站点", UNLISTED, "住院部志愿服务站：现场发现问题；与护士站合用，没有固定场所"),
                        "HN-3", List.of("3个站点", UNLISTED, "住院部志愿服务站：现场发现问题；只有一名保洁员兼管", "西院区志愿服务站：现场发现问题；没有志愿者"),
                        "HN-4", List.of("2个站点", UNLISTED, "西院区志愿服务站：现场发现问题；没有管理制度"),
                        "HN-5",
                                List.of(
                                        "4个站点",
                                        UNLISTED,
                                        "门诊志愿服务站：现场发现问题；台账停在九月",
                                        "住院部志愿服务站：现场发现问题；没有台账",
                                        "西院区志愿服务站：现场发现问题；没有台账"),
                        "HN-6", List.of("2个站点", UNLISTED, "住院部志愿服务站：现场发现问题；没有服务项目"),
                        "HN-7",
                                List.of(
                                        "3个站点",
                                        UNLISTED,
                                        "西院区志愿服务站：现场发现问题；开站以来没有开展活动",
                                        "急诊便民服务点2013-12-12：现场发现问题；无人值守")));
    }

    @Test
    void roomFundsAndEightKindsOfRulesOfLanzhou() {
        names(
                "faults-station-lanzhou",
                Map.of(
                        "LZ-1", List.of("还差4平方米"), // 8 of 12
                        "LZ-2", List.of("3个站点", UNLISTED, "北街志愿服务工作站：现场发现问题；没有电话和资料柜", "南街服务点2014-11-18：现场发现问题；没有办公桌"),
                        "LZ-3", List.of("3个站点", UNLISTED, "中心志愿服务工作站：现场发现问题；没有明确工作机构", "北街志愿服务工作站：现场发现问题；没有工作班子"),
                        "LZ-4", List.of("2个站点", UNLISTED, "北街志愿服务工作站：现场发现问题；志愿者没有注册，也没有证件"),
                        "LZ-5",
                                List.of(
                                        "还差8类制度",
                                        "有志愿者招募制度",
                                        "有志愿者登记制度",
                                        "有志愿者培训制度",
                                        "有服务统计制度",
                                        "有服务认证制度",
                                        "有激励保障制度",
                                        "有活动计划",
                                        "有规章制度"),
                        "LZ-6", List.of("还差3500元"))); // 6,500 of 10,000
    }

    @Test
    void allTwelveThingsOfHarbin() {
        String hall = "接种大厅学雷锋志愿服务站：现场发现问题；";
        String square = "社区广场学雷锋志愿服务点：现场发现问题；";
        names(
                "faults-station-harbin",
                Map.ofEntries(
                        Map.entry("HRB-1", List.of("2个站点", UNLISTED, hall + "叫“便民服务台”，不是统一名称")),
                        Map.entry("HRB-2", List.of("2个站点", UNLISTED, square + "没有展示统一理念")),
                        Map.entry("HRB-3", List.of("3个站点", UNLISTED, hall + "只量血压，没有按统一内容安排", square + "没有活动内容")),
                        Map.entry(
                                "HRB-4",
                                List.of("3个站点", UNLISTED, square + "没有固定场所", "学校学雷锋服务点2012-11-20：现场发现问题；借用传达室")),
                        Map.entry("HRB-5", List.of("2个站点", UNLISTED, hall + "标牌放在柜子里")),
                        Map.entry("HRB-6", List.of("2个站点", UNLISTED, square + "没有展板")),
                        Map.entry("HRB-7", List.of("3个站点", UNLISTED, hall + "志愿者没有网上注册", square + "没有队伍")),
                        Map.entry("HRB-8", List.of("2个站点", UNLISTED, hall + "名册停留在2011年")),
                        Map.entry("HRB-9", List.of("2个站点", UNLISTED, square + "没有台账")),
                        Map.entry("HRB-10", List.of("2个站点", UNLISTED, square + "没有桌椅")),
                        Map.entry("HRB-11", List.of("3个站点", UNLISTED, hall + "没有桌牌", square + "没有桌牌")),
                        Map.entry("HRB-12", List.of("2个站点", UNLISTED, square + "没有统一服装"))));
    }

    /** Each criterion has a row of its own that says all of this; no criterion is met, and no other row is there. */
    private static void names(String sample, Map<String, List<String>> faults) {
        Dossier dossier = Made.of(sample, Language.ZH);
        assertThat(dossier.card().sections().stream().flatMap(section -> section.criteria().stream()))
                .extracting(CriterionLine::status)
                .isSubsetOf(Status.PARTIAL, Status.UNMET);
        assertThat(dossier.card().missing())
                .extracting(MissingLine::criterion)
                .containsExactlyInAnyOrderElementsOf(faults.keySet());

        Paper paper = UnitPaper.RECTIFICATION.of(dossier);
        Table table = (Table) paper.blocks().get(0);
        List<List<Cell>> rows = table.groups().get(0).rows();
        for (int i = 0; i < rows.size(); i++) {
            String row = Made.squeezed(String.join("\n", lines(table, rows.get(i))));
            String criterion = dossier.card().missing().get(i).criterion();
            assertThat(row).as(criterion).contains(faults.get(criterion));
            assertThat(row).as(criterion).contains("提交：");
        }
        String said = Made.said(paper);
        faults.values().forEach(words -> words.forEach(word -> assertThat(said).contains(word)));
    }

    private static List<String> lines(Table table, List<Cell> row) {
        return java.util.stream.IntStream.range(0, row.size())
                .boxed()
                .flatMap(column -> table.shown().lines(column, row.get(column)).stream())
                .toList();
    }
}
