package org.oportunidad.support.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.support.contact.ReadContacts.Contact;

/**
 * The log of one woman with the form of a new contact.
 *
 * @param older query of the next page, if there is one
 */
record ContactsPage(
        ParticipantCard woman,
        ContactForm form,
        List<Contact> contacts,
        @Nullable String older,
        Problems problems) {}
