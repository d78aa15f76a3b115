package vanishingpoint.sweep;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vanishingpoint.experiment.BadInputException;
import vanishingpoint.experiment.WholeFile;

/**
 * The rows of a table that is not whole yet, beside the table's own file and with {@code .part} after its name. Its first line
 * tells the question. Each row is handed to the system as soon as it is known; of a row that is not whole nothing is kept.
 */
final class PartFile implements Closeable {

    private static final int LONGEST_LINE = 1 << 24;

    private final Path out;
    private final Path part;
    private final FileChannel channel;
    private final Table table;
    private int rows;

    private PartFile(Path out, Path part, FileChannel channel, Table table) {
        this.out = out;
        this.part = part;
        this.channel = channel;
        this.table = table;
    }

    /**
     * Begins a table or goes on with one.
     *
     * @throws BadInputException if nothing can be written there, or what is there is of another question
     */
    static PartFile open(Path out, Table table) {
        Path target = WholeFile.checked(out);
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            PartFile file = new PartFile(target, part, channel, table);
            boolean begun = false;
            try {
                file.lock();
                file.begin();
                begun = true;
                return file;
            } finally {
                if (!begun) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new BadInputException(part.toString(), "cannot be written: " + e.getMessage());
        }
    }

    private void lock() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // told below
        }
        throw new BadInputException(part.toString(), "another sweep is writing it; allowed: another --out, or to wait");
    }

    private void begin() throws IOException {
        byte[] wanted = table.head();
        if (channel.size() < wanted.length && startsAs(wanted, (int) channel.size())) {
            channel.truncate(0); // stopped in its first lines
            write(wanted, 0);
            return;
        }
        if (!startsAs(wanted, wanted.length)) {
            throw anotherQuestion("");
        }
        channel.truncate(known(wanted.length));
        channel.position(channel.size());
    }

    private boolean startsAs(byte[] wanted, int length) throws IOException {
        ByteBuffer there = ByteBuffer.allocate(length);
        while (there.hasRemaining() && channel.read(there, there.position()) >= 0) { }
        return there.flip().equals(ByteBuffer.wrap(wanted, 0, length));
    }

    /** Counts the rows; where the last whole one ends. */
    private long known(long position) throws IOException {
        channel.position(position);
        InputStream stream = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        StringBuilder line = new StringBuilder();
        long end = position;
        long read = position;
        for (int c = stream.read(); c >= 0; c = stream.read()) {
            read++;
            if (c == '\n') {
                if (!table.mayHave(rows, line.toString())) {
                    throw anotherQuestion(", or damaged, in row " + (rows + 1));
                }
                rows++;
                end = read;
                line.setLength(0);
            } else if (line.length() > LONGEST_LINE) {
                throw anotherQuestion("");
            } else {
                line.append((char) c);
            }
        }
        return end;
    }

    private BadInputException anotherQuestion(String more) {
        return new BadInputException(part.toString(), "it was begun for another question" + more
                + "; allowed: the same experiment, parameters, measures and version, another --out, or without that file");
    }

    /** Rows that are there. */
    int rows() {
        return rows;
    }

    /** @param row with its line break */
    void add(String row) throws IOException {
        write(Table.bytes(row), channel.position());
        rows++;
    }

    private void write(byte[] bytes, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        channel.position(position);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Puts the table in its place, whole and without the question's line. */
    void finish() throws IOException {
        WholeFile.write(out, target -> {
            channel.position(table.questionBytes());
            Channels.newInputStream(channel).transferTo(target);
        });
        channel.close();
        Files.delete(part);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
