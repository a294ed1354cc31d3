package wenming.batch;

import java.util.Locale;

/** A small submission by the rule set of Ziyang 2021, written as one line of JSON. */
record Handed(String unit, String name, int memorialDays, boolean falsified, String asOf) {
    private static final String[] DAYS = {"victory-day", "martyrs-day", "national-day", "national-memorial-day"};

    /** A unit that marked so many of the four memorial days, 1.5 points each. */
    static Handed by(String unit, int memorialDays) {
        return new Handed(unit, "示例医院", memorialDays, false, "2021-12-31");
    }

    Handed named(String newName) {
        return new Handed(unit, newName, memorialDays, falsified, asOf);
    }

    /** The same with a proven falsification, which is a veto. */
    Handed vetoed() {
        return new Handed(unit, name, memorialDays, true, asOf);
    }

    Handed asOf(String day) {
        return new Handed(unit, name, memorialDays, falsified, day);
    }

    String json() {
        StringBuilder activities = new StringBuilder();
        for (int i = 0; i < memorialDays; i++) {
            activities
                    .append(i == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "{\"id\":\"a%d\",\"title\":\"主题活动\",\"category\":\"memorial-day\",\"theme\":\"%s\",\"date\":\"2021-09-0%d\"}",
                            i,
                            DAYS[i],
                            i + 1));
        }
        String incidents = falsified ? "{\"kind\":\"falsification\",\"date\":\"2021-05-01\"}" : "";
        return "{\"contract\":1,\"unit\":{\"id\":\"" + unit + "\",\"name\":\"" + name + "\",\"kind\":\"hospital\"},"
                + "\"period\":{\"from\":\"2021-01-01\",\"to\":\"2021-12-31\"},\"asOf\":\"" + asOf + "\","
                + "\"ruleSet\":\"ziyang-2021\",\"activities\":[" + activities + "],\"incidents\":[" + incidents + "]}";
    }
}
