package wenming.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wenming.model.Language;
import wenming.report.paper.Block.Table;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Status;

/**
 * Units that have every fault that a smoking standard knows: the rectification list names each of them, where it is and how
 * often it was seen. What must stand in the row of each criterion was worked by hand from the samples.
 */
class SmokeFreeFaultsTest {
    private static final String HOSPITAL = "faults-smoke-free-hospital";
    private static final String OFFICE = "faults-smoke-free-office";
    private static final String XIANGTAN = "faults-smoke-free-xiangtan";

    /** Criterion, points to win, and what its row must say; without blanks. */
    private static Map<String, List<String>> hospital() {
        return rows(
                "SH-1 15 有控烟工作领导小组|控烟领导小组有职责|科室控烟小组|科室控烟小组有职责|控烟纳入工作规划|控烟工作计划|控烟实施方案|领导不吸烟或带头戒烟",
                "SH-2 5 有控烟考评奖惩制度|控烟奖惩办法|控烟奖惩记录",
                "SH-3a 5 4处场所|住院部走廊：没有禁烟标识|楼梯间：现场发现问题；标识脱落|后勤仓库：没有禁烟标识|救护车：没有禁烟标识",
                "SH-3b 5 10处（人次）|候诊区：发现吸烟×2|食堂：发现烟蒂×2|医生值班室2012-06-15：现场发现问题；记录没有写明是什么"
                        + "|楼梯间2012-06-15（烟蒂）：发现烟蒂×3；窗台花盆内|后勤仓库2012-06-15（本单位职工）：发现吸烟；后勤职工吸烟"
                        + "|住院部走廊2012-06-15（患者及家属）：发现吸烟",
                "SH-3c 3 室外吸烟区设置合理并有标识",
                "SH-3d 2 室外吸烟区没有穿工作服的职工吸烟",
                "SH-4 10 科室控烟监督员|科室监督员职责|科室监督检查记录|有控烟巡查员|巡查员职责|巡查员培训记录",
                "SH-5a 3 还差3块宣传栏|旧控烟宣传栏2011-12-31：早于考评期",
                "SH-5b 4 控烟标语|闭路电视宣传|院内简报宣传|网站宣传",
                "SH-5c 1.5 没有得满分；1.5分|考评组2012-06-16：只有通知，没有培训记录");
    }

    private static Map<String, List<String>> office() {
        return rows(
                "SG-1.1 2 有控烟工作领导小组|控烟领导小组有职责",
                "SG-1.2 2 各部门有控烟负责人",
                "SG-1.3 3 控烟纳入工作规划|控烟工作有经费",
                "SG-1.4 2 领导班子成员吸烟人数：2",
                "SG-2.1 2 有控烟考评奖惩制度",
                "SG-2.2 2 有控烟奖惩标准",
                "SG-2.3 2 控烟奖惩记录",
                "SG-3.1 5 所有建筑物入口都有禁烟提示",
                "SG-3.2 8 4处场所|五楼会议室：没有禁烟标识|二楼男厕所：没有禁烟标识|三楼走廊：没有禁烟标识|西侧电梯：现场发现问题；标识被广告遮挡",
                // Butts cost 2 and 3, the visitor 2, one of the staff 5; two of no known kind cost 1 to 5 each: 14 to
                // 22 of 21.
                "SG-3.3 14 9处（人次）|五楼会议室：发现烟蒂×2|二楼男厕所：发现吸烟|档案室2020-10-15：现场发现问题；记录没有写明是什么"
                        + "|消防楼梯2020-11-20（烟蒂）：发现烟蒂×3；消防栓箱顶|等候厅2020-11-20（来访人员）：发现吸烟；办事人员吸烟"
                        + "|财务科办公室2020-11-20（本单位职工）：发现吸烟；本单位职工吸烟",
                "SG-3.4 4 室外吸烟区远离人群和必经通道：回答为否|室外吸烟区有明显的引导标识：回答为否",
                "SG-4.1 3 有控烟监督员文字资料|有控烟巡查员",
                "SG-4.2 3 巡查员培训（没有签到表）2020-05-20：缺少要求的佐证|上年巡查员培训2019-05-20：早于考评期",
                "SG-4.3 4 有控烟巡查、劝导记录|有控烟巡查值班表",
                "SG-5.1 4 还差2种形式",
                "SG-5.2 3 没有得满分；3分|考评组2020-11-20：只有一次活动");
    }

    private static Map<String, List<String>> xiangtan() {
        return rows(
                "XT-1.1 5 2项问题|有控烟工作领导小组|领导小组成员没有变动，或变动后有文字材料",
                "XT-1.2 5 有控烟工作网络资料",
                "XT-1.3 5 2项问题|有控烟监督员文字资料|监督员没有变动，或变动后有文字资料",
                "XT-2.1 5 有控烟监督管理制度",
                "XT-2.2 5 有控烟考评奖惩制度",
                "XT-2.3 5 有控烟巡查制度",
                "XT-2.4 5 有控烟劝导制度",
                "XT-2.5 5 有控烟巡查、劝导记录；巡查、劝导记录具体",
                "XT-3.1 3 3处场所|三病区走廊：没有禁烟标识|住院部楼梯间：现场发现问题；标识脱落|救护车：没有禁烟标识",
                // One of the staff 2, two visitors and a patient 3; two of whom nobody says who they are 2 to 4.
                "XT-3.2 7 6人次|三病区走廊：发现吸烟×2|院办公室2017-11-10（本单位职工）：发现吸烟；本院职工吸烟"
                        + "|门诊大厅2017-11-10（来访人员）：发现吸烟×2；陪护人员吸烟|住院部楼梯间2017-11-10（患者及家属）：发现吸烟",
                "XT-3.3 4 2处场所|院办公室：现场发现问题；桌上有烟灰缸|第一会议室：现场发现问题；茶几上有打火机和烟灰缸",
                // In the meeting room 2 each, elsewhere 3 and 1; one in the store, which may be an office, 1 to 2.
                "XT-3.4 9 7个烟蒂|候诊区：发现烟蒂×3|后勤仓库：发现烟蒂|第一会议室2017-11-10（办公室、会议室）：发现烟蒂×2；垃圾桶内"
                        + "|住院部楼梯间2017-11-10（其他区域）：发现烟蒂",
                "XT-3.5 2 1处场所|住院部楼梯间：现场发现问题；有烟味",
                "XT-3.6 2 2处场所|门诊大厅：现场发现问题；电视播放烟草广告|院门小卖部：现场发现问题；柜台售烟",
                "XT-4.1 5 有控烟培训记录|控烟培训记录完整");
    }

    @Test
    void everyFaultOfAHospitalIsNamed() {
        agree(HOSPITAL, hospital());
    }

    @Test
    void everyFaultOfAnOfficeIsNamed() {
        agree(OFFICE, office());
    }

    @Test
    void everyFaultOfAUnitInXiangtanIsNamed() {
        agree(XIANGTAN, xiangtan());
    }

    @Test
    void smokingOutdoorsIsNamedWhereAnOfficeHasNoAreaForIt() {
        String without = Made.text(OFFICE)
                .replace("\"outdoor-smoking-area\", \"value\": true", "\"outdoor-smoking-area\", \"value\": false")
                .replace("\"key\": \"outdoor-area-siting\"", "\"key\": \"outdoors-smoke-free\"");
        Dossier dossier = Made.of(without, OFFICE, Language.ZH);
        assertThat(said(dossier).get("SG-3.4")).contains("室外没有吸烟现象：回答为否").doesNotContain("引导标识：回答");
    }

    @Test
    void categoriesWithoutPointsFailTheHospitalAndTheListSaysSo() {
        Dossier dossier = Made.of(HOSPITAL, Language.ZH);
        assertThat(dossier.card().gates().get(0).items()).containsExactly("1", "2", "3", "4");
        assertThat(Made.said(UnitPaper.RECTIFICATION.of(dossier))).contains("十个大项中任一大项得零分，不达标");
    }

    @Test
    void thePaperInEnglishNamesThePlacesToo() {
        for (String sample : List.of(HOSPITAL, OFFICE, XIANGTAN)) {
            Dossier dossier = Made.of(sample, Language.EN);
            assertThat(said(dossier).keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            dossier.lines().stream().map(CriterionLine::id).toList());
        }
        assertThat(said(Made.of(OFFICE, Language.EN)).get("SG-3.2")).contains("西侧电梯:afaultwasfoundonsite");
    }

    @Test
    void whatAPlaceCountsOfItselfDoesNotCarryTheNoteOfAFinding() {
        // At the toilet a finding tells of one of the staff who smokes; the two butts are the place's own.
        assertThat(said(Made.of("example-smoke-free-office", Language.ZH)).get("SG-3.3"))
                .contains("二楼男厕所：发现烟蒂×2二楼男厕所2020-10-15（本单位职工）：发现吸烟；本单位职工吸烟");
    }

    private static void agree(String sample, Map<String, List<String>> worked) {
        Dossier dossier = Made.of(sample, Language.ZH);
        List<CriterionLine> lines = dossier.lines();
        assertThat(lines).extracting(CriterionLine::id).containsExactlyInAnyOrderElementsOf(worked.keySet());
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.status()).as(line.id()).isIn(Status.PARTIAL, Status.UNMET));
        dossier.card().missing().forEach(missing -> assertThat(missing.points())
                .as(missing.criterion())
                .isEqualByComparingTo(worked.get(missing.criterion()).get(0)));
        Map<String, String> said = said(dossier);
        String paper = Made.said(UnitPaper.RECTIFICATION.of(dossier));
        worked.forEach((criterion, words) -> {
            List<String> faults = words.subList(1, words.size());
            assertThat(said.get(criterion)).as(criterion).contains(faults);
            assertThat(paper).as(criterion).contains(criterion);
        });
    }

    /** The cause that each row names, by its criterion; without blanks. */
    private static Map<String, String> said(Dossier dossier) {
        Table table = (Table) UnitPaper.RECTIFICATION.of(dossier).blocks().get(0);
        Map<String, String> said = new LinkedHashMap<>();
        for (List<Cell> row : table.groups().get(0).rows()) {
            String criterion = table.shown().lines(1, row.get(1)).get(0).split(" ", -1)[0];
            said.put(criterion, Made.squeezed(String.join("\n", table.shown().lines(2, row.get(2)))));
        }
        return said;
    }

    /** Of lines such as {@code SH-2 5 one|other}. */
    private static Map<String, List<String>> rows(String... lines) {
        return Arrays.stream(lines)
                .map(line -> line.split(" ", 3))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> List.of((line[1] + "|" + line[2]).split("\\|")),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
