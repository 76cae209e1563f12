package org.oportunidad.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As whom the server runs: PostgreSQL refuses root, so root enters a user namespace or becomes nobody. */
enum RunAs {
    /** An ordinary user runs the server as herself. */
    OURSELVES,
    /** Root in a namespace of its own: files stay root's, no other user is needed. */
    NAMESPACE,
    /** Root becomes nobody: the folder is given to it. Used where namespaces are forbidden. */
    NOBODY;

    static final int ROOT = 0;
    static final int NOBODY_ID = 65534;

    /** Chooses by the owner of the cluster if it exists already, else by what this machine allows. */
    static RunAs forCluster(Path cluster) throws IOException {
        var me = userId(Path.of("/proc/self"));
        if (Files.exists(cluster)) {
            var owner = userId(cluster);
            if (me == ROOT && owner == NOBODY_ID) {
                return NOBODY;
            }
            if (me != owner) {
                throw new StartRefused("The data in %s belongs to another user (%s); start as that user."
                        .formatted(cluster.getParent(), Files.getOwner(cluster).getName()));
            }
        }
        if (me != ROOT) {
            return OURSELVES;
        }
        return Commands.available("unshare", "-U", "true") ? NAMESPACE : NOBODY;
    }

    /** The command as this user; with {@code tied} it also ends when the thread that started it ends. */
    List<String> command(boolean tied, List<String> command) {
        var all = new ArrayList<String>();
        if (this == NAMESPACE) {
            all.addAll(List.of("unshare", "-U"));
        }
        if (tied && Commands.available("setsid", "true")) {
            all.add("setsid");
        }
        if (this == NOBODY || (tied && Commands.available("setpriv", "--pdeathsig", "INT", "true"))) {
            all.add("setpriv");
        }
        if (this == NOBODY) {
            all.addAll(List.of("--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups"));
        }
        if (tied && all.contains("setpriv")) {
            all.addAll(List.of("--pdeathsig", "INT"));
        }
        all.addAll(command);
        return all;
    }

    /** Gives a file that we made to the user who runs the server. */
    void own(Path path) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(path, "unix:uid", NOBODY_ID);
            Files.setAttribute(path, "unix:gid", NOBODY_ID);
        }
    }

    static int userId(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }
}
