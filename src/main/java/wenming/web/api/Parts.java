package wenming.web.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.Blocker;
import wenming.model.Problem;
import wenming.shape.Nearest;

/** Files that are handed in side by side (multipart/form-data): each as its own bytes, for a verification compares bytes. */
public final class Parts {
    /** Their content type. */
    public static final String TYPE = "multipart/form-data";

    /** Most bytes of headers before one file, which are kept in memory whatever becomes of the file. */
    public static final int LONGEST_HEADERS = 8 << 10;

    /** Most bytes around the files. Ours: a boundary and three headers take 300. */
    private static final int AROUND = 8 << 10;

    private final Map<String, byte[]> files;

    private Parts(Map<String, byte[]> files) {
        this.files = files;
    }

    /**
     * Reads files of these names, none longer than the limit.
     *
     * @param optional names that may be left out
     */
    public static Parts read(Context ctx, int limit, List<String> required, List<String> optional) {
        int files = required.size() + optional.size();
        String boundary = ctx.contentType() == null ? null : MultiPart.extractBoundary(ctx.contentType());
        long most = Math.min(Integer.MAX_VALUE, files * ((long) limit + AROUND));
        byte[] body = Body.read(ctx, TYPE, (int) most);
        if (boundary == null) {
            throw Refusal.of(Fault.WRONG_TYPE, TYPE, ctx.contentType() == null ? "" : ctx.contentType());
        }
        Map<String, byte[]> read = new HashMap<>();
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(-1); // in memory: the body was measured above
        parser.setMaxParts(files);
        parser.setPartHeadersMaxLength(LONGEST_HEADERS);
        try (MultiPartFormData.Parts parts = Blocker.blockWithPromise(
                promise -> parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(body)), promise))) {
            for (MultiPart.Part part : parts) {
                check(part, read, required, optional);
                byte[] bytes =
                        Content.Source.asInputStream(part.getContentSource()).readAllBytes();
                if (bytes.length > limit) {
                    throw Refusal.of(Fault.TOO_LARGE, limit);
                }
                read.put(part.getName(), bytes);
            }
        } catch (HttpException.RuntimeException | IllegalStateException | IOException e) {
            throw Refusal.of(List.of(new Problem("malformed", "", 0, 0, TYPE, "", "")));
        }
        for (String name : required) {
            if (!read.containsKey(name)) {
                throw Refusal.of(List.of(new Problem("missing-key", "", 0, 0, "", name, "")));
            }
        }
        return new Parts(read);
    }

    private static void check(
            MultiPart.Part part, Map<String, byte[]> read, List<String> required, List<String> optional) {
        List<String> known = java.util.stream.Stream.concat(required.stream(), optional.stream())
                .toList();
        String name = part.getName() == null ? "" : part.getName();
        if (!known.contains(name)) {
            throw Refusal.of(List.of(new Problem(
                    "unknown-key",
                    "",
                    0,
                    0,
                    Problem.shortened(name),
                    String.join(", ", known),
                    Nearest.to(name, known))));
        } else if (read.containsKey(name)) {
            throw Refusal.of(List.of(new Problem("duplicate-key", "", 0, 0, name, "", "")));
        }
    }

    /** The bytes of a file; null where it was left out. */
    public byte[] file(String name) {
        return files.get(name);
    }
}
