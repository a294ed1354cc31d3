package wenming.oracle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import wenming.catalogue.Question;
import wenming.catalogue.RuleSet;
import wenming.model.Period;

/** Makes up the facts of one submission. */
final class Facts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> DEEDS =
            List.of("进社区义诊", "空巢老人探访", "无偿献血动员", "禁烟劝导", "健康科普讲座", "重温入党誓词", "环境清洁日", "心理援助热线值守");
    private static final List<String> PLACES = List.of("门诊大厅", "住院部走廊", "食堂", "行政楼会议室", "救护车", "后勤市场", "停车场");

    private final Dice dice;
    private final RuleSet ruleSet;
    private final Generator.Words words;
    private final Generator.Size size;
    private final Period period;
    private int campuses = 1;
    private int departments = 1;
    private int pieces;

    Facts(Dice dice, RuleSet ruleSet, Generator.Words words, Generator.Size size) {
        this.dice = dice;
        this.ruleSet = ruleSet;
        this.words = words;
        this.size = size;
        Period whole = ruleSet.period() == null
                ? new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))
                : ruleSet.period();
        this.period = dice.percent(80)
                ? whole
                : new Period(
                        whole.from().plusDays(dice.between(0, 40)), whole.to().minusDays(dice.between(0, 40)));
    }

    ObjectNode period() {
        return JSON.objectNode()
                .put("from", period.from().toString())
                .put("to", period.to().toString());
    }

    String asOf() {
        return period.to().minusDays(dice.between(-20, 150)).toString();
    }

    ObjectNode unit() {
        campuses = dice.between(1, 3);
        departments = dice.between(1, 6);
        ObjectNode unit = JSON.objectNode();
        unit.put("id", "511900-" + dice.between(1000, 9999)).put("name", dice.oneOf("示例市第一医院", "示例县人民医院", "示例市卫生健康委"));
        unit.put("kind", dice.of(ruleSet.kinds()));
        unit.put("region", "511900").put("level", "city").put("staff", dice.between(50, 2000));
        if (given(92)) {
            unit.set("campuses", entries(campuses, this::campus));
        }
        if (given(92)) {
            unit.set("departments", entries(departments, this::department));
        }
        return unit;
    }

    private void campus(ObjectNode campus, int i) {
        campus.put("id", "c" + i).put("name", dice.oneOf("东院区", "西院区", "本部"));
        if (given(85)) {
            ArrayNode places = campus.putArray("places");
            for (String kind : List.of("indoor-public", "workplace", "vehicle", "outdoor")) {
                // As many as may be listed, or more: what is not listed is missing.
                places.addObject().put("kind", kind).put("count", size.places() / 4 + dice.between(0, 2));
            }
        }
    }

    private void department(ObjectNode department, int i) {
        department.put("id", "d" + i).put("name", dice.oneOf("内科", "外科", "护理部", "院感科"));
        maybe(80, () -> department.put("targets", dice.between(0, 4)));
    }

    ArrayNode evidence() {
        pieces = Math.max(4, size.activities() / 8);
        return entries(pieces, (piece, i) -> {
            piece.put("id", "e" + i).put("kind", words.word(dice, "evidence-kinds"));
            maybe(60, () -> piece.put("title", dice.of(DEEDS) + "佐证"));
            maybe(30, () -> piece.put("characters", dice.between(100, 2000)));
        });
    }

    ArrayNode list(String list) {
        return switch (list) {
            case "premises" -> premises();
            case "volunteerStations" -> entries(dice.between(0, 3), this::station);
            case "activities" -> entries(size.activities(), this::activity);
            case "documents" -> entries(size.documents(), this::document);
            case "meetings" -> entries(few(), (fact, i) -> held(fact, "m" + i, "topic", "meeting-topics"));
            case "trainings" -> entries(few(), (fact, i) -> held(fact, "t" + i, "topic", "training-topics"));
            case "reminders" -> entries(dice.between(0, 4), this::reminder);
            case "inspections" -> entries(size.inspections(), this::inspection);
            case "rectifications" -> entries(dice.between(0, 6), this::rectification);
            case "responsibilities" -> responsibilities();
            case "teams" -> entries(few(), this::team);
            case "grids" -> entries(dice.between(0, 4), this::grid);
            case "materials" -> entries(dice.between(0, 5), this::material);
            case "publicNotices" -> entries(few(), this::notice);
            case "honours" -> entries(dice.between(0, 6), this::honour);
            case "incidents" -> entries(dice.percent(15) ? 1 : 0, this::incident);
            case "statements" -> statements();
            case "findings" -> entries(few(), this::finding);
            default -> throw new IllegalArgumentException(list);
        };
    }

    private int few() {
        return dice.between(0, Math.max(3, size.documents() / 3));
    }

    private ArrayNode premises() {
        int[][] listed = new int[campuses][4]; // never more of a kind than its campus declares
        return entries(size.places(), (place, i) -> {
            int campus = dice.between(0, campuses - 1);
            int kind = dice.between(0, 3);
            while (listed[campus][kind] >= size.places() / 4) {
                campus = (campus + 1) % campuses;
                kind = campus == 0 ? (kind + 1) % 4 : kind;
                if (full(listed)) {
                    return;
                }
            }
            listed[campus][kind]++;
            place.put("id", "p" + i).put("name", dice.of(PLACES));
            place.put(
                    "kind",
                    List.of("indoor-public", "workplace", "vehicle", "outdoor").get(kind));
            place.put("campus", "c" + campus);
            maybe(92, () -> place.put("noSmokingSign", dice.percent(80)));
            maybe(95, () -> place.put("smokersSeen", dice.percent(90) ? 0 : dice.between(1, 3)));
            maybe(95, () -> place.put("butts", dice.percent(90) ? 0 : dice.between(1, 9)));
            proof(place);
        });
    }

    private boolean full(int[][] listed) {
        for (int[] campus : listed) {
            for (int count : campus) {
                if (count < size.places() / 4) {
                    return false;
                }
            }
        }
        return true;
    }

    private void station(ObjectNode station, int i) {
        station.put("id", "s" + i).put("name", "志愿服务站" + i);
        station.put("campus", "c" + Math.min(i, campuses - 1));
        maybe(90, () -> station.put("staff", dice.between(0, 6)));
        maybe(90, () -> texts(station, "projects", "导诊陪诊", "健康咨询"));
        maybe(90, () -> texts(station, "management", "值班制度", "登记制度"));
        maybe(85, () -> station.put("openedOn", day()));
    }

    private void texts(ObjectNode fact, String key, String... choices) {
        ArrayNode list = fact.putArray(key);
        for (String choice : choices) {
            if (dice.percent(60)) {
                list.add(choice);
            }
        }
    }

    private void activity(ObjectNode fact, int i) {
        held(fact, "a" + i, "category", "activity-categories");
        maybe(35, () -> fact.put("theme", words.word(dice, "activity-themes")));
        maybe(25, () -> fact.put("volunteers", dice.between(0, 60)));
        maybe(20, () -> fact.put("hours", new BigDecimal(dice.between(0, 400)).movePointLeft(1)));
        maybe(20, () -> fact.put("beneficiaries", dice.between(0, 900)));
        maybe(20, () -> fact.put("level", dice.oneOf("city", "county", "unit")));
    }

    /** Something held on a day, or so many times over a span. */
    private void held(ObjectNode fact, String id, String key, String list) {
        fact.put("id", id).put(key, words.word(dice, list));
        fact.put("title", dice.of(DEEDS));
        when(fact);
        maybe(30, () -> fact.put("participants", dice.between(0, 200)));
        proof(fact);
    }

    private void when(ObjectNode fact) {
        if (dice.percent(78)) {
            maybe(97, () -> fact.put("date", day()));
            if (dice.percent(10)) {
                fact.put("sessions", dice.between(0, 3));
            }
        } else {
            LocalDate first = LocalDate.parse(day());
            fact.put("from", first.toString())
                    .put("to", first.plusDays(dice.between(0, 60)).toString());
            maybe(90, () -> fact.put("sessions", dice.between(1, 12)));
        }
    }

    private void document(ObjectNode fact, int i) {
        fact.put("id", "w" + i).put("topic", words.word(dice, "document-topics"));
        fact.put("title", "关于" + dice.of(DEEDS) + "的通知");
        maybe(95, () -> fact.put("date", day()));
        maybe(60, () -> fact.put("sealed", dice.percent(80)));
        proof(fact);
    }

    private void reminder(ObjectNode fact, int i) {
        fact.put("id", "r" + i);
        ArrayNode dates = fact.putArray("dates");
        for (int n = dice.between(0, 25); n > 0; n--) {
            dates.add(day());
        }
    }

    private void inspection(ObjectNode fact, int i) {
        fact.put("id", "i" + i).put("kind", words.word(dice, "inspection-kinds"));
        when(fact);
        int found = dice.between(0, 12);
        maybe(95, () -> fact.put("found", found));
        maybe(95, () -> fact.put("closed", dice.between(0, found)));
        proof(fact);
    }

    private void rectification(ObjectNode fact, int i) {
        fact.put("id", "z" + i).put("what", dice.of(PLACES) + "发现烟头");
        LocalDate found = LocalDate.parse(day());
        maybe(95, () -> fact.put("foundOn", found.toString()));
        maybe(70, () -> fact.put("closedOn", found.plusDays(dice.between(0, 30)).toString()));
    }

    private ArrayNode responsibilities() {
        ArrayNode posts = entries(few(), (post, i) -> {
            post.put("role", words.word(dice, "roles")).put("name", dice.oneOf("陈主任", "刘院长", "周科长"));
            maybe(50, () -> post.put("department", "d" + dice.between(0, departments - 1)));
        });
        for (int task = 1; task <= 9; task++) {
            for (String role : List.of("responsible-leader", "responsible-unit", "responsible-department")) {
                for (int n = dice.percent(90) ? dice.between(1, 2) : 0; n > 0; n--) {
                    ObjectNode post = posts.addObject().put("role", role).put("task", "" + task);
                    post.put("name", dice.oneOf("党办", "医务科", "爱卫科"));
                    maybe(40, () -> post.put("lead", dice.percent(60)));
                }
            }
        }
        return posts;
    }

    private void team(ObjectNode fact, int i) {
        fact.put("id", "g" + i).put("kind", words.word(dice, "team-kinds")).put("name", "第" + i + "组");
        maybe(40, () -> fact.put("count", dice.between(0, 9)));
        maybe(70, () -> fact.put("members", dice.between(0, 30)));
        maybe(75, () -> fact.put("ledBy", words.word(dice, "roles")));
        maybe(40, () -> fact.put("theme", words.word(dice, "activity-categories")));
    }

    private void grid(ObjectNode fact, int i) {
        fact.put("id", "n" + i).put("community", "示例社区");
        maybe(85, () -> texts(fact, "units", "示例市第一医院", "示例市疾控中心"));
    }

    private void material(ObjectNode fact, int i) {
        fact.put("id", "k" + i).put("title", dice.of(DEEDS) + "资料");
        maybe(85, () -> {
            ArrayNode stages = fact.putArray("stages");
            LocalDate day = period.from();
            for (String stage :
                    List.of("task-list-issued", "claimed", "followed-up", "reviewed", "revised", "uploaded")) {
                day = day.plusDays(dice.between(dice.percent(4) ? -9 : 0, 9));
                if (dice.percent(93)) {
                    stages.addObject().put("stage", stage).put("date", day.toString());
                }
            }
        });
    }

    private void notice(ObjectNode fact, int i) {
        fact.put("id", "b" + i).put("kind", words.word(dice, "notice-kinds")).put("title", "讲文明树新风");
        maybe(95, () -> fact.put("date", day()));
        maybe(80, () -> fact.put("channel", words.word(dice, "channels")));
        maybe(80, () -> fact.put("officialDraft", dice.percent(70)));
        maybe(80, () -> fact.put("durable", dice.percent(70)));
    }

    private void honour(ObjectNode fact, int i) {
        fact.put("id", "h" + i).put("kind", dice.percent(50) ? "civilised-unit" : words.word(dice, "honour-kinds"));
        maybe(80, () -> fact.put("level", words.word(dice, "levels")));
        maybe(90, () -> fact.put("date", day()));
        maybe(85, () -> fact.put("result", words.word(dice, "honour-results")));
    }

    private void incident(ObjectNode fact, int i) {
        fact.put("kind", "falsification").put("date", day()).put("note", "第" + i + "次核查");
    }

    private ArrayNode statements() {
        ArrayNode answers = JSON.arrayNode();
        int outline = 0;
        for (Question question : ruleSet.asks()) {
            boolean number = question.type().name().equals("NUMBER");
            outline++;
            if (!given(88)) {
                continue;
            }
            ObjectNode answer = answers.addObject().put("key", question.key());
            if (number && dice.percent(70)) {
                answer.put("value", outline);
            } else if (number) {
                answer.put("value", new BigDecimal(dice.oneOf("0", "1.0", "2", "2.50", "6", "82", "600", "1499.99")));
            } else {
                answer.put("value", dice.percent(80));
            }
        }
        return answers;
    }

    private void finding(ObjectNode fact, int i) {
        fact.put("criterion", dice.of(words.inspected())).put("place", dice.of(PLACES) + i);
        maybe(80, () -> fact.put("compliant", dice.percent(75)));
        maybe(30, () -> fact.put("count", dice.between(fact.path("compliant").asBoolean(true) ? 0 : 1, 3)));
        fact.put("date", day()).put("by", "self");
        maybe(40, () -> fact.put("note", "现场查看"));
    }

    private void proof(ObjectNode fact) {
        if (pieces > 0 && dice.percent(30)) {
            fact.putArray("evidence").add("e" + dice.between(0, pieces - 1));
        }
    }

    /** Mostly in the period, seldom before or after it. */
    private String day() {
        int days = (int) ChronoUnit.DAYS.between(period.from(), period.to());
        int spill = dice.percent(6) ? 30 : 0;
        return period.from().plusDays(dice.between(-spill, days + spill)).toString();
    }

    private boolean given(int percent) {
        return !size.holes() || dice.percent(percent);
    }

    private void maybe(int percent, Runnable put) {
        if (dice.percent(percent)) {
            put.run();
        }
    }

    private ArrayNode entries(int count, BiConsumer<ObjectNode, Integer> fill) {
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i < count; i++) {
            ObjectNode fact = JSON.objectNode();
            fill.accept(fact, i);
            if (!fact.isEmpty()) {
                list.add(fact);
            }
        }
        return list;
    }
}
