package wenming.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up submissions for the demonstration and for measuring, by varying one that is there: {@code MadeUp <sample> <how
 * many> <seed> <broken in a thousand> <activities> <folder> <files>}. The same arguments give the same bytes.
 */
public final class MadeUp {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> REGIONS = List.of("511900", "510100", "420100", "370400", "330100", "210100");
    private static final List<String> KINDS = List.of("hospital", "health-commission");
    private static final List<String> NAMES = List.of("人民", "中医", "妇幼保健", "第二", "中心", "康复");

    private final ObjectNode sample;
    private final int activities;
    private final int brokenInAThousand;

    private MadeUp(ObjectNode sample, int activities, int brokenInAThousand) {
        this.sample = sample;
        this.activities = activities;
        this.brokenInAThousand = brokenInAThousand;
    }

    /** Writes them as NDJSON, divided among so many files; {@code activities} is -1 for as many as the sample has. */
    public static void main(String[] arguments) throws IOException {
        ObjectNode sample = (ObjectNode) JSON.readTree(Files.readAllBytes(Path.of(arguments[0])));
        long many = Long.parseLong(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        MadeUp madeUp = new MadeUp(sample, Integer.parseInt(arguments[4]), Integer.parseInt(arguments[3]));
        Path folder = Files.createDirectories(Path.of(arguments[5]));
        int files = Integer.parseInt(arguments[6]);
        for (int file = 0; file < files; file++) {
            Path path = folder.resolve(String.format(Locale.ROOT, "units-%03d.ndjson", file + 1));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
                for (long i = many * file / files; i < many * (file + 1) / files; i++) {
                    out.write(madeUp.submission(i, new Random(seed * 1_000_003 + i)));
                    out.write('\n');
                }
            }
        }
    }

    private byte[] submission(long number, Random dice) throws IOException {
        ObjectNode made = sample.deepCopy();
        ObjectNode unit = (ObjectNode) made.get("unit");
        unit.put("id", String.format(Locale.ROOT, "unit-%07d", number));
        unit.put("name", "第" + number + NAMES.get(dice.nextInt(NAMES.size())) + "医院");
        unit.put("region", REGIONS.get(dice.nextInt(REGIONS.size())));
        unit.put("kind", KINDS.get(dice.nextInt(100) < 70 ? 0 : dice.nextInt(KINDS.size())));
        unit.put("parent", "parent-" + number % 97);
        vary(made, dice);
        if (activities >= 0) {
            repeat(made.withArray("activities"), dice);
        }
        if (dice.nextInt(1_000) < brokenInAThousand) {
            made.put("activties", 1); // a slip of the hand that the reader answers with the nearest key
        }
        return JSON.writeValueAsBytes(made);
    }

    /** Entries that are missing here and there, and other figures in those that remain. */
    private static void vary(ObjectNode made, Random dice) {
        for (JsonNode list : made) {
            for (int i = list.isArray() ? list.size() - 1 : -1; i >= 0; i--) {
                if (list.get(i) instanceof ObjectNode entry && entry.has("participants")) {
                    entry.put("participants", 1 + dice.nextInt(300));
                }
            }
        }
        for (String name : List.of("activities", "documents", "premises", "inspections", "meetings", "trainings")) {
            if (made.get(name) instanceof ArrayNode list) {
                for (int i = list.size() - 1; i >= 0; i--) {
                    if (dice.nextInt(100) < 15) {
                        list.remove(i);
                    }
                }
            }
        }
    }

    /** As many as are wanted, each like one of the sample's with an id of its own. */
    private void repeat(ArrayNode list, Random dice) {
        ArrayNode those = sample.withArray("activities");
        list.removeAll();
        for (int i = 0; i < activities; i++) {
            ObjectNode one = ((ObjectNode) those.get(dice.nextInt(those.size()))).deepCopy();
            one.put("id", "a-" + (i + 1));
            if (one.has("participants")) {
                one.put("participants", 1 + dice.nextInt(300));
            }
            list.add(one);
        }
    }
}
