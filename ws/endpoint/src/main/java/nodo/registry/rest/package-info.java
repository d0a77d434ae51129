/** The registry over REST, for operators. Source: registry-file. */
@NullMarked
package nodo.registry.rest;

import org.jspecify.annotations.NullMarked;
