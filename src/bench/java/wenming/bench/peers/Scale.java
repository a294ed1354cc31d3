package wenming.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a measurement is worth, in whole hundredths; divisions are rounded half up. */
public record Scale(
        String kind, long most, long target, long step, long atLeast, List<Step> steps, Map<String, Long> parts) {
    /** So many points from so much on. */
    public record Step(long atLeast, long points) {}

    static Scale of(JsonNode criterion) {
        JsonNode scale = criterion.get("scale");
        List<Step> steps = new ArrayList<>();
        scale.path("steps")
                .forEach(step -> steps.add(new Step(
                        step.get("atLeast").asLong(), step.get("points").asLong())));
        Map<String, Long> parts = new LinkedHashMap<>();
        scale.path("parts")
                .properties()
                .forEach(part -> parts.put(part.getKey(), part.getValue().asLong()));
        return new Scale(
                scale.get("kind").asText(),
                criterion.get("points").asLong(),
                scale.path("target").asLong(),
                scale.path("step").asLong(),
                scale.path("atLeast").asLong(),
                List.copyOf(steps),
                parts);
    }

    /** The points of an amount; of the scale {@code ratio} of so much. */
    public long points(long amount, long whole) {
        return switch (kind) {
            case "threshold" -> amount >= target ? most : 0;
            case "proportional" -> amount >= target ? most : divided(most * amount, target);
            case "steps" -> steps(amount);
            case "ratio" -> ratio(amount, whole);
            case "deduct" -> Math.max(0, most - step * amount);
            case "shortfall" -> Math.max(0, most - step * Math.max(0, target - amount));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private long steps(long amount) {
        long points = 0;
        for (Step step : steps) {
            if (amount >= step.atLeast()) {
                points = step.points();
            }
        }
        return points;
    }

    private long ratio(long amount, long whole) {
        if (whole == 0) {
            return 0;
        } else if (atLeast > 0) {
            return amount * 100 >= atLeast * whole ? most : 0;
        }
        return divided(most * amount, whole);
    }

    /** A quotient of numbers that are not negative, rounded half up. */
    public static long divided(long over, long under) {
        return (2 * over + under) / (2 * under);
    }
}
