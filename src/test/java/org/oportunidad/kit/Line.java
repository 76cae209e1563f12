package org.oportunidad.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The line between one phone and the program, which a test cuts for everything on that phone: a browser that is told to be
 * offline may forget to tell a worker that it starts anew.
 */
public final class Line implements AutoCloseable {

    private final ServerSocket phone;
    private final int program;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Line(int program) throws IOException {
        this.program = program;
        this.phone = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** Where the phone finds the program. */
    public int port() {
        return phone.getLocalPort();
    }

    public void cut(boolean now) {
        cut = now;
        if (now) {
            open.forEach(Line::close);
        }
    }

    private void serve() {
        while (!phone.isClosed()) {
            try {
                var call = phone.accept();
                if (cut) {
                    close(call);
                    continue;
                }
                var answer = new Socket(InetAddress.getLoopbackAddress(), program);
                pump(call, answer);
                pump(answer, call);
            } catch (IOException e) {
                // one call that failed is one call without signal
            }
        }
    }

    private void pump(Socket from, Socket to) {
        open.add(from);
        Thread.ofVirtual().start(() -> {
            try {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // cut, or hung up
            } finally {
                close(from);
                close(to);
                open.remove(from);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed
        }
    }

    @Override
    public void close() throws IOException {
        cut(true);
        phone.close();
    }
}
