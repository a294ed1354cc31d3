package wenming.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Iterator;
import wenming.model.Problem;

/** The entries of all files of an archive, one file after the other. */
final class ArchiveReader implements Entries {
    private final Found found;
    private final Opener opener;
    private ArchiveChannel channel;
    private Archive archive;
    private Iterator<Found> files;
    private Entries file;
    private long size;
    private long told;
    private String sum = "";
    private long given;
    private boolean done;
    private boolean broke;

    ArchiveReader(Found found, Opener opener) {
        this.found = found;
        this.opener = opener;
    }

    @Override
    public Entry next() {
        Entry entry = done ? null : entry();
        given += entry == null ? 0 : 1;
        tell(Math.min(size, channel == null ? 0 : channel.count()));
        return entry;
    }

    @Override
    public SourceRead read() {
        tell(size);
        return new SourceRead(found.source(), size, sum, given, !broke);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (archive != null) {
            archive.close();
        }
        if (channel != null) {
            channel.close();
        }
    }

    private Entry entry() {
        try {
            if (files == null) {
                open();
            }
            while (file != null || files.hasNext()) {
                file = file == null ? opener.within().open(files.next()) : file;
                Entry entry = file.next();
                if (entry != null) {
                    return seen(entry);
                }
                file.close();
                file = null;
            }
            done = true;
            return null;
        } catch (UnreadableException e) {
            return brokenOff(e.problem());
        } catch (IOException e) {
            return brokenOff(new Problem("unreadable", "", 0, 0, Inputs.reason(e), "", ""));
        }
    }

    /** Of an archive that inflates to too much, or whose disk has failed, nothing more is read. */
    private Entry seen(Entry entry) {
        if (entry instanceof Entry.Unreadable unreadable) {
            broke |= channel.failure() != null || unreadable.problem().code().equals("inflates-too-much");
            done = broke;
        }
        return entry;
    }

    private void open() throws IOException {
        SeekableByteChannel at = Found.there(() -> Files.newByteChannel(found.path()));
        channel = Archive.channel(at);
        size = at.size();
        if (opener.digests()) {
            sum = sum(at);
        }
        archive = Archive.open(channel, found.source(), opener.limits());
        files = archive.files();
    }

    /** It is read whole for this, and by no other way than it is read later: another file may come to lie there. */
    private static String sum(SeekableByteChannel at) throws IOException {
        MessageDigest digest = Digests.sha256();
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        while (at.read(chunk) >= 0) {
            digest.update(chunk.flip());
            chunk.clear();
        }
        at.position(0);
        return Digests.hex(digest);
    }

    private void tell(long bytes) {
        if (bytes > told) {
            opener.meter().accept(bytes - told);
            told = bytes;
        }
    }

    private Entry brokenOff(Problem problem) {
        done = true;
        broke = true;
        return new Entry.Unreadable(found.source(), 1, problem);
    }
}
