package io.duban.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One launcher per data folder. The operating system gives the lock back however the launcher ends. */
final class RunLock {

    // as long as it is referenced it is open, and as long as it is open it is locked
    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or says who has it. */
    static RunLock take(DataFolder data) throws IOException {
        Path file = file(data);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new Refused("Duban already runs on " + data.path() + " (process " + Files.readString(file).strip()
                    + "). Stop it there, or choose another folder with --data DIR.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new RunLock(channel);
    }

    static boolean isHeld(DataFolder data) {
        if (!Files.exists(file(data))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file(data), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    private static Path file(DataFolder data) {
        return data.run().resolve("lock");
    }
}
