package io.dragoman.benchmarks;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the objects of a running server need. To look, it has garbage collected, which takes the server's time. */
final class HeapWatch implements AutoCloseable {

    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private HeapWatch(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.memory = ManagementFactory.newPlatformMXBeanProxy(
                connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    }

    /** Attaches to a process of this machine and user. */
    @SuppressWarnings("BanJNDI") // the address is that of a server which this benchmark has started
    static HeapWatch of(long pid) throws Exception {
        VirtualMachine process = VirtualMachine.attach(Long.toString(pid));
        try {
            return new HeapWatch(JMXConnectorFactory.connect(new JMXServiceURL(process.startLocalManagementAgent())));
        } finally {
            process.detach();
        }
    }

    double megabytes() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / 1e6;
    }

    /** The most that was in use while something happened, as often as one can look. */
    double mostDuring(Callable<?> work) throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try {
            Future<?> done = worker.submit(work);
            double most = megabytes();
            while (!done.isDone()) {
                most = Math.max(most, megabytes());
            }
            done.get();
            return most;
        } finally {
            worker.shutdownNow();
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
