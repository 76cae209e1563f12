package org.oportunidad.identity.qr;

import io.nayuki.qrcodegen.QrCode;

/**
 * A square code as one SVG path.
 *
 * @param size modules a side, the quiet border included
 */
public record QrPicture(int size, String path) {

    private static final int BORDER = 4;

    public static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(',')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * BORDER, path.toString());
    }

    public String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
