package org.oportunidad.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;

/** What messaging may know of the women behind the addresses; participants answers. */
public interface Correspondents {

    /** The records that live with this number (E.164): none, one, or several women who share it. */
    Set<UUID> withPhone(String phone);

    /** The same with this e-mail address, in small letters. */
    Set<UUID> withMail(String address);

    /** The record that lives in its place: itself, or the one it was merged into; empty when it was erased. */
    Optional<UUID> living(UUID participant);

    /** Their wrapped keys; who was erased is not in the map. */
    Map<UUID, byte[]> keys(Collection<UUID> participants);

    /** Those of them whom the viewer may see. */
    Map<UUID, Woman> seen(Viewer viewer, Collection<UUID> participants);

    /** For whom the viewer cares; null for who may see all. */
    @Nullable
    Set<UUID> inCareOf(Viewer viewer);

    /** Whole words of their names, forgiving accents: those whom the viewer may see. */
    List<UUID> named(Viewer viewer, String typed);

    /** How to phone her without harm; empty unless the viewer may see her. The look is written down. */
    Optional<SafeCall> call(Viewer viewer, UUID participant);

    /** What a list shows of her; {@code path} is that of her page. */
    record Woman(String name, String path) {}

    /**
     * Her number with the rule that binds whoever dials.
     *
     * @param hours as text, empty for the hours of the country
     * @param codeWord by which she knows who calls; empty when she has none
     * @param phone E.164, empty when she gave none
     */
    record SafeCall(
            String name, String path, String phone, String whose, String hours, boolean discreet, String codeWord) {

        /** Says nothing, so that no log can. */
        @Override
        public String toString() {
            return "SafeCall[]";
        }
    }
}
