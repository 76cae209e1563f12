package org.oportunidad.enrolment.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only way a place changes state: by the table, under a lock, with a row of who, when and why. */
@Component
public class MoveEnrolments {

    private final EnrolmentStateTable states;

    MoveEnrolments(EnrolmentStateTable states) {
        this.states = states;
    }

    /** Moves one if the table allows it, and says so; a missing place is not a move. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict move(EnrolmentMove move) {
        var from = states.lock(List.of(move.enrolment())).get(move.enrolment());
        if (from == null) {
            return new Verdict.NotAMove();
        }
        var verdict = EnrolmentMoves.TABLE.check(from, move.to(), move.facts());
        if (verdict.allowed()) {
            states.write(List.of(new EnrolmentStateTable.Checked(move, from)));
        }
        return verdict;
    }

    /** Moves all of them or none; each place may stand in the list once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveAll(List<EnrolmentMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        var from = states.lock(moves.stream().map(EnrolmentMove::enrolment).toList());
        var checked = new ArrayList<EnrolmentStateTable.Checked>(moves.size());
        for (var i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            var state = from.get(move.enrolment());
            var verdict =
                    state == null ? new Verdict.NotAMove() : EnrolmentMoves.TABLE.check(state, move.to(), move.facts());
            if (!verdict.allowed()) {
                throw new MoveRefused(i, state + " to " + move.to(), verdict);
            }
            checked.add(new EnrolmentStateTable.Checked(move, Objects.requireNonNull(state)));
        }
        states.write(checked);
    }
}
