package org.oportunidad.participants.rights;

import java.util.List;
import org.oportunidad.identity.PersonalRecord;

/**
 * Everything held about a woman, to read or to take away.
 *
 * @param json address of the same as a file
 */
public record ExportPage(String back, String json, List<PersonalRecord> records) {

    @Override
    public String toString() {
        return "ExportPage[]";
    }
}
