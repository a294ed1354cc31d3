package wenming.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenming.model.Language;
import wenming.report.paper.Block.Table;
import wenming.score.Scorecard.CriterionLine;
import wenming.score.Scorecard.MissingLine;
import wenming.score.Status;

/**
 * Hospitals with a fault of every kind that a list knows: at a place, at a station, in a figure, in an answer, in what was put up
 * instead. The rectification list names each; what must be named was taken from the samples by hand.
 */
class HospitalFaultsTest {
    private static final String OVER = "：超过规定的上限";
    private static final String UNDER = "：低于规定的下限";

    @Test
    void allTenItemsOfWuhan() {
        names(
                "faults-hospital-wuhan",
                """
                WH-01|还差3项要求|院内整洁|导医标识清晰|主要收费公开
                WH-02|挂号最长等候分钟数（16）{over}|收费最长等候分钟数（40）{over}|取药最长等候分钟数（22）{over}
                WH-03|还差5项要求|在岗人员着装规范|佩戴工号|不脱岗、不缺岗|使用文明用语和普通话|不收受红包
                WH-04|11次不文明现象|发现乱扔垃圾的次数：4|发现随地吐痰的次数：2|发现损坏公物的次数：1|发现吵架的次数：3|尚缺：环境卫生干净
                WH-05|座椅、垃圾箱、宣传栏等设施完好可用
                WH-06|还差4项要求|“24字”核心价值观|创建文明城市内容|学雷锋内容|“遵德守礼”提示牌
                WH-07|6项问题|室内发现吸烟的人次：5|尚缺：室内公共区域和办公室都有禁烟标识
                WH-08|还差2项要求|开展诚信建设|投诉处理及时有效，有处理记录
                WH-09|还差3项要求|导医台或候诊大厅设志愿服务岗|志愿者佩戴标识上岗|志愿服务写入岗位规范
                WH-10|还差12%|核心价值观的知晓率（百分数）：96|创建文明城市的知晓率（百分数）：88
                """);
    }

    @Test
    void allEightChecksOfTheNationalListOf2015() {
        names(
                "faults-hospital-national-2015",
                """
                N15-H1|4次|服务不规范的人次：4
                N15-H2|还差2项要求|有投诉渠道和处理机制|投诉机制有效运行
                N15-H3|各处都有明显的禁烟标识
                N15-H4|3人次|非吸烟区发现吸烟的人次：3
                N15-H5|有无障碍设施
                N15-H6|2处|无障碍设施被占用、损坏或不能使用的处数：2
                N15-H7|还差1种形式|宣传公共卫生知识和健康生活的形式种数：1
                N15-W1|在显著位置展示行业规范
                """);
    }

    @Test
    void all42ItemsOfTheAssembledList() {
        names(
                "faults-hospital-42",
                """
                HP-01|“24字”核心价值观|大门横幅2024-03-01：横幅、标语不计为公益广告|医院网站公益广告2024-03-01：不在场所内
                HP-02|公益广告的处数（横幅、标语、易拉宝不算）（3）{under}|最小间距（米）（4）{under}|尚缺：有未成年人内容的公益广告
                HP-03|还差5个主题|“24字”核心价值观|有“讲文明树新风”公益广告|有未成年人内容的公益广告|有市民公约内容|“遵德守礼”提示牌
                HP-04|6处|错字、漏字的处数：2|破损、褪色的处数：4
                HP-05|挂号、候诊区有“遵德守礼”提示牌
                HP-06|导医台或候诊大厅设志愿服务岗
                HP-07|志愿者佩戴标识上岗|志愿者着装规范
                HP-08|2个站点|门诊导医台志愿服务岗：现场发现问题；上午十点岗上无人|志愿服务站（岗、点）总数：登记的站点未列出
                HP-09|还差4项要求|服务项目上墙|有轮椅|有手机充电设备|有急救箱
                HP-10|有志愿者信息台账
                HP-11|在显著位置展示行业规范
                HP-12|主要收费公开|药品价格公开
                HP-13|导医标识清晰
                HP-14|开展诚信建设|服务窗口有诚信服务宣传
                HP-15|在岗人员着装规范|佩戴工号
                HP-16|4项问题|服务不规范的人次：3|尚缺：使用文明用语和普通话
                HP-17|不脱岗、不缺岗
                HP-18|不收受红包
                HP-19|挂号最长等候分钟数（26）{over}|收费最长等候分钟数（31）{over}|取药最长等候分钟数（18）{over}
                HP-20|入口处有一米线|服务窗口前有一米线
                HP-21|发现插队、不排队的次数：6
                HP-22|发现乱停车的处数：9|急救通道被占用的次数：2
                HP-23|2处场所|门诊大厅：没有禁烟标识|职工食堂：没有禁烟标识
                HP-24|2处场所|门诊大厅：发现吸烟|院办公室：发现吸烟
                HP-25|2处场所|门诊大厅：发现烟蒂|门前花坛：发现烟蒂
                HP-26|发现烟草广告的处数：1|销售烟草制品的商店、食堂等处数：2
                HP-27|11处（次）问题|尚缺：院内整洁|乱扔垃圾的次数：7|卫生死角的处数：3
                HP-28|小广告、乱张贴的处数：11
                HP-29|座椅、垃圾箱、宣传栏等设施完好可用
                HP-30|公共区域有垃圾分类容器|食堂有垃圾分类容器
                HP-31|不清洁或有异味的卫生间个数：4
                HP-32|尚缺：有无障碍设施|无障碍通道被占用、堵塞的处数：5
                HP-33|有无障碍卫生间|急诊卫生间有应急呼叫装置|病房卫生间有应急呼叫装置
                HP-34|尚缺：有无障碍停车位|无障碍停车位被占用的处数：2|盲道被占用、中断的处数：3
                HP-35|还差5项要求|母婴室有标识|婴儿床|护理台|热水|湿巾
                HP-36|消防设施齐全|消防设施位置正确
                HP-37|10个月|消防检查汇总2024-03-01–2024-12-31：汇总条目不能证明频次
                HP-38|消防通道被占用、堵塞、封闭的处数：1|消火栓被遮挡、张贴的处数：2
                HP-39|有投诉渠道和处理机制|投诉机制有效运行|投诉处理及时有效，有处理记录
                HP-40|形式种数（1）{under}|尚缺：有健康教育宣传栏且完好
                HP-41|还差12.5%|核心价值观的知晓率（百分数）：91|创建文明城市的知晓率（百分数）：87.5
                HP-42|创建档案材料保存整理完好|学习文明行为（促进）条例
                """);
    }

    /** Each criterion has a row of its own that says all of this; no criterion is met, and no other row is there. */
    private static void names(String sample, String list) {
        Map<String, List<String>> faults = read(list);
        Dossier dossier = Made.of(sample, Language.ZH);
        assertThat(dossier.card().sections().stream().flatMap(section -> section.criteria().stream()))
                .extracting(CriterionLine::status)
                .containsOnly(Status.UNMET);
        assertThat(dossier.card().missing())
                .extracting(MissingLine::criterion)
                .containsExactlyInAnyOrderElementsOf(faults.keySet());

        Paper paper = UnitPaper.RECTIFICATION.of(dossier);
        Table table = (Table) paper.blocks().get(0);
        List<List<Cell>> rows = table.groups().get(0).rows();
        for (int i = 0; i < rows.size(); i++) {
            String criterion = dossier.card().missing().get(i).criterion();
            assertThat(row(table, rows.get(i))).as(criterion).contains(faults.get(criterion));
        }
        String said = Made.said(paper);
        faults.values().forEach(words -> assertThat(said).contains(words));
    }

    private static Map<String, List<String>> read(String list) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        list.lines().forEach(line -> {
            List<String> words = List.of(
                    line.replace("{over}", OVER).replace("{under}", UNDER).split("\\|"));
            faults.put(words.get(0), words.subList(1, words.size()));
        });
        return faults;
    }

    private static String row(Table table, List<Cell> row) {
        return Made.squeezed(IntStream.range(0, row.size())
                .boxed()
                .flatMap(column -> table.shown().lines(column, row.get(column)).stream())
                .collect(Collectors.joining("\n")));
    }
}
