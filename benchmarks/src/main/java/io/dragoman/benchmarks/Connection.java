package io.dragoman.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection that stays open. It understands just enough HTTP to know where an answer ends. */
final class Connection implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final byte[] buffer = new byte[16_384];
    private int filled;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a rendered request and waits for the whole answer, which must be a 200 or 202. */
    void send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        String head = head();
        if (!head.startsWith("HTTP/1.1 200 ") && !head.startsWith("HTTP/1.1 202 ")) {
            throw new IOException("answered " + head.lines().findFirst().orElse("nothing"));
        }
        Matcher length = LENGTH.matcher(head);
        if (!length.find()) {
            throw new IOException("an answer without a length");
        }
        int end = head.length() + Integer.parseInt(length.group(1));
        while (filled < end) {
            read();
        }
    }

    private String head() throws IOException {
        while (true) {
            read();
            String text = new String(buffer, 0, filled, ISO_8859_1);
            int end = text.indexOf(END_OF_HEAD);
            if (end >= 0) {
                return text.substring(0, end + END_OF_HEAD.length());
            }
        }
    }

    private void read() throws IOException {
        int count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (count <= 0) {
            throw new EOFException("the server closed the connection");
        }
        filled += count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
