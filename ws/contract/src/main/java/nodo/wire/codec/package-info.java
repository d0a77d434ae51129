/**
 * The codec: SOAP messages of the published interfaces, from exact bytes to wire objects and back.
 */
@NullMarked
package nodo.wire.codec;

import org.jspecify.annotations.NullMarked;
