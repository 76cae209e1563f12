/** Tables in CSV and XLSX, read as hostile and written harmless. */
@NullMarked
package org.oportunidad.files.table;

import org.jspecify.annotations.NullMarked;
