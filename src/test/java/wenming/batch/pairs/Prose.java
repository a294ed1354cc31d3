package wenming.batch.pairs;

import java.util.List;
import java.util.Random;

/** Texts as reports write them, put together from phrases that all reports share and from words that they do not. */
final class Prose {
    private static final List<String> PHRASES = List.of(
            "为深入推进精神文明建设",
            "我院高度重视文明单位创建工作",
            "成立了以院长为组长的领导小组",
            "制定了年度创建实施方案",
            "组织职工开展志愿服务活动",
            "切实把各项任务落到实处",
            "取得了良好的社会效果",
            "受到群众的一致好评",
            "在公共场所张贴禁烟标志",
            "定期开展督查并及时整改",
            "广泛开展健康教育宣传",
            "进一步提升了服务水平");
    private static final int FIRST_LETTER = 0x4e00;
    private static final int LETTERS = 3000;

    private Prose() {}

    /** A text of at least so many letters; the same seed gives the same text. */
    static String of(long seed, int letters) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < letters) {
            if (random.nextInt(4) == 0) {
                text.append(PHRASES.get(random.nextInt(PHRASES.size())));
            } else {
                text.append(word(random, 4 + random.nextInt(12)));
            }
            text.append(random.nextInt(3) == 0 ? "。" : "，");
        }
        return text.toString();
    }

    /** The text with so many places of three letters written anew. */
    static String altered(String text, int places, long seed) {
        Random random = new Random(seed);
        StringBuilder altered = new StringBuilder(text);
        for (int i = 0; i < places; i++) {
            int at = random.nextInt(text.length() - 3);
            altered.replace(at, at + 3, word(random, 3));
        }
        return altered.toString();
    }

    private static String word(Random random, int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            word.append((char) (FIRST_LETTER + random.nextInt(LETTERS)));
        }
        return word.toString();
    }
}
