package io.dragoman.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The connections of a process, as Linux tells them. */
final class Sockets {

    private static final String LOOPBACK_4 = "0100007F";
    private static final String LOOPBACK_6 = "00000000000000000000000001000000";
    private static final String LISTENS = "0A";
    private static final String MAPPED_LOOPBACK = "0000000000000000FFFF00000100007F";

    private Sockets() {}

    /** The remote ends that are not on this machine, of TCP and of UDP (a look-up of a name). */
    static List<String> leavingTheMachine(long pid) throws IOException {
        Set<String> own = inodes(pid);
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            rows(pid, table).stream()
                    .filter(columns -> own.contains(columns[9]) && leaves(columns[2]))
                    .forEach(columns -> found.add(table + ' ' + columns[2]));
        }
        return found;
    }

    /** The ports that it takes connections on. */
    static Set<Integer> listening(long pid) throws IOException {
        Set<String> own = inodes(pid);
        Set<Integer> ports = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            rows(pid, table).stream()
                    .filter(columns -> own.contains(columns[9]) && columns[3].equals(LISTENS))
                    .forEach(columns ->
                            ports.add(Integer.parseInt(columns[1].substring(columns[1].indexOf(':') + 1), 16)));
        }
        return ports;
    }

    private static List<String[]> rows(long pid, String table) throws IOException {
        Path path = Path.of("/proc/" + pid + "/net/" + table);
        return Files.exists(path)
                ? Files.readAllLines(path).stream()
                        .skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .toList()
                : List.of();
    }

    private static boolean leaves(String remote) {
        String address = remote.substring(0, remote.indexOf(':'));
        return !address.equals(LOOPBACK_4)
                && !address.equals(LOOPBACK_6)
                && !address.equals(MAPPED_LOOPBACK)
                && !address.chars().allMatch(digit -> digit == '0');
    }

    private static Set<String> inodes(long pid) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                String target = target(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring(8, target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedBetweenTheTwoLooks) {
            return "";
        }
    }
}
