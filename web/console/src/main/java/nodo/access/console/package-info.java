/** Signing in and out, the language, and what every page shares. Form sign-in by Jakarta Security over the hub's own users. */
@NullMarked
package nodo.access.console;

import org.jspecify.annotations.NullMarked;
