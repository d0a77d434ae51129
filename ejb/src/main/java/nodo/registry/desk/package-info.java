/**
 * The registry at work: the snapshot in memory that every request is judged by.
 */
@NullMarked
package nodo.registry.desk;

import org.jspecify.annotations.NullMarked;
