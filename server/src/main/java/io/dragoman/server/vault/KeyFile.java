package io.dragoman.server.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner may read. */
final class KeyFile {

    private KeyFile() {}

    static String read(Path file) {
        try {
            return Files.readString(file, US_ASCII);
        } catch (IOException e) {
            throw new VaultRefused("The master key " + file + " cannot be read.", e);
        }
    }

    /** Writes a file that is there whole or not at all, and stays when the power goes. */
    static void write(Path file, String text) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(draft);
            try (FileChannel channel = FileChannel.open(
                    draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly(file))) {
                channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            forceDirectory(file);
        } catch (IOException e) {
            throw new VaultRefused("The master key " + file + " cannot be written.", e);
        }
    }

    /** Makes an empty file that only its owner may read, unless there is a file already. */
    static void create(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, ownersOnly(file));
        }
    }

    private static void forceDirectory(Path file) throws IOException {
        if (isPosix(file)) {
            try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
