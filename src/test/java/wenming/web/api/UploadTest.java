package wenming.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenming.intake.Entry;
import wenming.intake.LineRecords;

class UploadTest {
    @Test
    void aBodyMayBeAsLongAsTheLimitAndALongerOneEndsAtItsLastWholeLine() {
        assertThat(read("ab\ncd\nef", 8)).containsExactly("ab", "cd", "ef");
        assertThat(read("ab\ncd\nefg", 8)).containsExactly("ab", "cd", "too-many-bytes");
        assertThat(read("ab\ncd\nefg\nh\ni\n", 8)).containsExactly("ab", "cd", "too-many-bytes");
        assertThat(read("ab\ncd\n", 6)).containsExactly("ab", "cd");
        assertThat(read("ab\ncd\n\n", 6)).containsExactly("ab", "cd", "too-many-bytes");
    }

    @Test
    void aBodyThatIsCutOffSaysSo() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(new byte[0])) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("reset");
            }
        };
        assertThat(read(new Upload(broken, 10))).containsExactly("cut-off");
    }

    private static List<String> read(String text, long most) {
        return read(new Upload(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most));
    }

    private static List<String> read(Upload upload) {
        LineRecords records = new LineRecords(upload, "", 100);
        List<String> lines = new ArrayList<>();
        try {
            for (Entry entry = records.next(); entry != null; entry = records.next()) {
                lines.add(new String(((Entry.Read) entry).bytes(), StandardCharsets.UTF_8));
            }
        } catch (Upload.BrokenOff e) {
            lines.add(e.problem().code());
        } catch (IOException e) {
            lines.add(e.toString());
        }
        return lines;
    }
}
