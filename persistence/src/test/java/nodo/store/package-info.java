/**
 * A store for tests: a real PostgreSQL with the real schema, Hibernate under JTA, and Narayana as transaction manager, so
 * that what a test proves about commits, locks and constraints holds in the server too.
 *
 * <p>A test class says {@code @StoreTest} and takes the {@link nodo.store.Store} as a parameter. One PostgreSQL and one
 * persistence unit serve a whole JVM, because they take seconds to start; every test begins with empty tables.
 */
@NullMarked
package nodo.store;

import org.jspecify.annotations.NullMarked;
