package io.dragoman.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Posts over 64 connections: each sends the next post as soon as its last one is answered and the next one is due. */
final class Load {

    static final int CONNECTIONS = 64;

    private final int port;
    private final List<byte[]> posts;
    private final double nanosBetween;
    private final AtomicInteger next = new AtomicInteger();
    private volatile long start;

    private Load(int port, List<byte[]> posts, double nanosBetween) {
        this.port = port;
        this.posts = posts;
        this.nanosBetween = nanosBetween;
    }

    /** As fast as the server answers; how long it took until the last answer. */
    static Duration atFullSpeed(int port, List<byte[]> posts) throws Exception {
        return new Load(port, posts, 0).run();
    }

    /** At a steady rate, whether the server keeps up or not. */
    static Duration atRate(int port, List<byte[]> posts, double perSecond) throws Exception {
        return new Load(port, posts, 1e9 / perSecond).run();
    }

    static double perSecond(int count, Duration took) {
        return count * 1e9 / took.toNanos();
    }

    private Duration run() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            CyclicBarrier connected = new CyclicBarrier(CONNECTIONS, () -> start = System.nanoTime());
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                clients.add(threads.submit(() -> {
                    client(connected);
                    return null;
                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private void client(CyclicBarrier connected) throws Exception {
        try (Connection connection = new Connection(port)) {
            connected.await();
            for (int i = next.getAndIncrement(); i < posts.size(); i = next.getAndIncrement()) {
                awaitDue(start + (long) (i * nanosBetween));
                connection.send(posts.get(i));
            }
        }
    }

    private static void awaitDue(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
