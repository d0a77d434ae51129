/**
 * The operations of reporting flows: nodeForPsp's, by which PSPs send them, and nodeForPa's, by which creditor
 * institutions list and fetch them.
 *
 * <p>Decisions: an empty xmlRendicontazione passes the schema and is no document: PPT_SINTASSI_XSD. Text that is no
 * base64 breaks the schema of the request: PPT_SINTASSI_EXTRAXSD. Times in the list are Italian time, without a zone,
 * as everywhere on the wire.
 */
@NullMarked
package nodo.reporting.soap;

import org.jspecify.annotations.NullMarked;
