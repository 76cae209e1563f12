package org.oportunidad.evidence.figure;

/** Who was asked and who answered, in distinct women. */
public record Response(long eligible, long invited, long responded) {

    public Response {
        if (responded > invited || invited > eligible || responded < 0) {
            throw new IllegalArgumentException(
                    "Response does not nest: " + eligible + ", " + invited + ", " + responded);
        }
    }

    /** AAPOR RR1, strict: completed answers of all who were eligible. */
    public double strictRate() {
        return eligible == 0 ? 0 : (double) responded / eligible;
    }

    /** Completed answers of those who were really invited. */
    public double invitedRate() {
        return invited == 0 ? 0 : (double) responded / invited;
    }
}
