package org.oportunidad.enrolment.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The only way an application changes state: by the table, under a lock, with a row of who, when and why. */
@Component
public class MoveApplications {

    private final ApplicationStateTable states;

    MoveApplications(ApplicationStateTable states) {
        this.states = states;
    }

    /** Moves one if the table allows it, and says so; a missing application is not a move. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict move(ApplicationMove move) {
        var from = states.lock(List.of(move.application())).get(move.application());
        if (from == null) {
            return new Verdict.NotAMove();
        }
        var verdict = ApplicationMoves.TABLE.check(from, move.to(), move.facts());
        if (verdict.allowed()) {
            states.write(List.of(new ApplicationStateTable.Checked(move, from)));
        }
        return verdict;
    }

    /** Moves all of them or none; each application may stand in the list once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveAll(List<ApplicationMove> moves) {
        if (moves.isEmpty()) {
            return;
        }
        var from = states.lock(moves.stream().map(ApplicationMove::application).toList());
        var checked = new ArrayList<ApplicationStateTable.Checked>(moves.size());
        for (var i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            var state = from.get(move.application());
            var verdict = state == null
                    ? new Verdict.NotAMove()
                    : ApplicationMoves.TABLE.check(state, move.to(), move.facts());
            if (!verdict.allowed()) {
                throw new MoveRefused(i, state + " to " + move.to(), verdict);
            }
            checked.add(new ApplicationStateTable.Checked(move, Objects.requireNonNull(state)));
        }
        states.write(checked);
    }
}
