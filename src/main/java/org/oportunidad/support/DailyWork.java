package org.oportunidad.support;

/** What time brings about by itself: alerts and steps of protocols become due, and old ones end. */
public interface DailyWork {

    /** Goes through the women of running groups now; done again, it changes nothing. */
    void raise();
}
