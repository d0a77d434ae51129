/** The jobs over REST, for operators and test suites. */
@NullMarked
package nodo.jobs.rest;

import org.jspecify.annotations.NullMarked;
