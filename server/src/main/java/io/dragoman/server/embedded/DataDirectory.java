package io.dragoman.server.embedded;

import io.dragoman.server.platform.StartRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that all data of one installation lives in. Only its owner may look inside, and only one process at a time. */
public final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    /**
     * Takes the folder, making it where there is none.
     *
     * @throws StartRefused when another process has it
     */
    public DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
            if (Files.getFileStore(this.path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(this.path, PosixFilePermissions.fromString("rwx------"));
            }
            this.channel =
                    FileChannel.open(this.path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "Another Dragoman is running on the data in " + this.path + ".",
                        "Stop it, or start this one on other data: DRAGOMAN_DATA_DIR=/another/folder");
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder " + this.path + " cannot be used: " + e.getMessage(),
                    "Make it writable, or name another one in DRAGOMAN_DATA_DIR.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it already
        }
    }

    public Path path() {
        return path;
    }

    /** Lets another process have the folder. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
