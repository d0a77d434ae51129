/**
 * What the registry tells on the wire: the catalogue of services, the table of counterparts, and the template of a PSP's own
 * information.
 */
@NullMarked
package nodo.catalogue.soap;

import org.jspecify.annotations.NullMarked;
