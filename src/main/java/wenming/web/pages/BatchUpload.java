package wenming.web.pages;

import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Blocker;
import wenming.intake.Sent;
import wenming.model.Problem;
import wenming.web.api.Body;
import wenming.web.api.Fault;
import wenming.web.api.Parts;
import wenming.web.api.Refusal;
import wenming.web.pages.batches.BatchLimits;
import wenming.web.pages.batches.Shelved;

/**
 * The form of a batch: fields, and files that go straight to the disk, under names of ours.
 *
 * @param fields by name; those that were left empty are missing
 */
record BatchUpload(Map<String, String> fields, List<Sent> files) {
    private static final String FILES = "files";
    private static final List<String> FIELDS = List.of("ruleSet", "asOf", "doubts");

    /** What stands beside the files: some fields, and three headers a file. */
    private static final int LONGEST_FIELD = 256;

    /** How long an upload may take, however steadily its bytes drip. Ours: a gibibyte at 600 kB a second. */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);

    private static final long AROUND_A_FILE = 2 << 10;

    /** Reads it into a folder; refuses what is longer than the limits allow. */
    static BatchUpload read(Context ctx, Path folder, BatchLimits limits) {
        long most = limits.batchBytes() + AROUND_A_FILE * Math.min(limits.files(), 1000);
        try (Measured body = new Measured(Body.open(ctx, Parts.TYPE, most), most)) {
            return read(ctx, body, folder, limits);
        } catch (IOException | HttpException.RuntimeException e) {
            throw Body.broken(e);
        }
    }

    private static BatchUpload read(Context ctx, Measured body, Path folder, BatchLimits limits) throws IOException {
        String type = ctx.contentType() == null ? "" : ctx.contentType();
        String boundary = MultiPart.extractBoundary(type);
        if (boundary == null) {
            throw Refusal.of(Fault.WRONG_TYPE, Parts.TYPE, type);
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setFilesDirectory(folder);
        parser.setMaxMemoryFileSize(0);
        parser.setUseFilesForPartsWithoutFileName(true);
        parser.setMaxParts(limits.files() + FIELDS.size());
        parser.setPartHeadersMaxLength(Parts.LONGEST_HEADERS);
        try (MultiPartFormData.Parts parts =
                Blocker.blockWithPromise(promise -> parser.parse(Content.Source.from(body), promise))) {
            return sorted(parts, folder, limits);
        } catch (HttpException.RuntimeException | IllegalStateException | IOException e) {
            if (body.isTooLong()) {
                throw Refusal.of(Fault.TOO_LARGE, limits.batchBytes()).with("Connection", "close");
            } else if (body.brokenOff() != null) {
                throw Body.broken(body.brokenOff());
            } else if (String.valueOf(e.getMessage()).contains("too many keys")) {
                throw Refusal.of(problem("too-many-files", "", limits.files() + ""));
            }
            throw Refusal.of(problem("malformed", Parts.TYPE, ""));
        }
    }

    private static BatchUpload sorted(MultiPartFormData.Parts parts, Path folder, BatchLimits limits)
            throws IOException {
        Map<String, String> fields = new HashMap<>();
        Shelved shelved = new Shelved(folder);
        for (MultiPart.Part part : parts) {
            if (FILES.equals(part.getName())) {
                if (part.getLength() > limits.fileBytes()) {
                    throw Refusal.of(Fault.TOO_LARGE, limits.fileBytes());
                }
                if (part.getFileName() != null && !part.getFileName().isEmpty()) {
                    part.writeTo(shelved.next(part.getFileName()));
                }
            } else if (part.getName() != null && FIELDS.contains(part.getName()) && part.getLength() <= LONGEST_FIELD) {
                String text = part.getContentAsString(StandardCharsets.UTF_8).strip();
                if (!text.isEmpty()) {
                    fields.put(part.getName(), text);
                }
            } else {
                throw Refusal.of(
                        problem("unknown-key", Problem.shortened(String.valueOf(part.getName())), FIELDS.toString()));
            }
        }
        if (shelved.files().isEmpty()) {
            throw Refusal.of(problem("missing-key", "", FILES));
        }
        return new BatchUpload(Map.copyOf(fields), shelved.files());
    }

    private static List<Problem> problem(String code, String found, String expected) {
        return List.of(new Problem(code, "", 0, 0, found, expected, ""));
    }

    /** A body that ends with an error where it is longer than allowed, and remembers why it ended. */
    private static final class Measured extends FilterInputStream {
        private final long began = System.nanoTime();
        private final long most;
        private long taken;
        private Exception brokenOff;

        Measured(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        boolean isTooLong() {
            return taken > most;
        }

        Exception brokenOff() {
            return brokenOff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read;
            try {
                Body.inTime(began, PATIENCE_NANOS);
                read = super.read(into, offset, length);
            } catch (IOException | HttpException.RuntimeException e) {
                brokenOff = e;
                throw e;
            }
            taken += Math.max(0, read);
            if (taken > most) {
                throw new IOException("longer than " + most);
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }
    }
}
