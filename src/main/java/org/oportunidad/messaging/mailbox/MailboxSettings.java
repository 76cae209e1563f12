package org.oportunidad.messaging.mailbox;

/**
 * Where the mailbox is.
 *
 * @param days so long a mail that was read lies there; then it is deleted
 */
record MailboxSettings(String host, int port, String user, String password, String folder, int days) {

    static final MailboxSettings NONE = new MailboxSettings("", 0, "", "", "", 0);

    static final int TLS_PORT = 993;

    boolean isWhole() {
        return !host.isEmpty() && !user.isEmpty() && !password.isEmpty();
    }

    /** Only a mailbox on this machine may be read without TLS. */
    boolean isHere() {
        return host.equals("127.0.0.1") || host.equals("localhost");
    }

    /** Says no secret, so that no log can. */
    @Override
    public String toString() {
        return "MailboxSettings[]";
    }
}
