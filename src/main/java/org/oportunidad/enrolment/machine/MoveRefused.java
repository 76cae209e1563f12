package org.oportunidad.enrolment.machine;

/** A list of moves held one that the transition table refuses; nothing of the list was done. */
public final class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final transient Verdict verdict;

    public MoveRefused(int position, String move, Verdict verdict) {
        super("row " + position + ": " + move + ": " + verdict);
        this.position = position;
        this.verdict = verdict;
    }

    /** Which row of the list, from 0. */
    public int position() {
        return position;
    }

    /** What the table said. */
    public Verdict verdict() {
        return verdict;
    }
}
