/**
 * The registry: who takes part in the hub, and under which configuration.
 *
 * <p>Creditor institutions, brokers, stations, payment service providers, channels, the links between them, the service
 * catalogue and the protocol's configuration keys. Everything on the wire is checked against them.
 *
 * <p>There are three forms of the same content. The <em>file</em> ({@code nodo-registry/1}, one JSON object) is what
 * people write, import and export. The <em>tables</em> are what the instances share. The <em>snapshot</em>
 * ({@link nodo.registry.Registry}) is what every call reads: immutable, indexed once when it is made, so that a lookup
 * costs one hash probe and takes no lock, and swapped as a whole at a refresh, so that a call sees one registry from its
 * first check to its last.
 *
 * <p>The tables hold typed columns and foreign keys, so that operators may look at them and a change by hand cannot leave
 * a link to nobody. Writers replace the content as a whole and queue at one row, {@code registry_revision}; whatever they
 * do, only the rows that differ are written. A change by hand is seen after a refresh of its part.
 *
 * <p>Identifiers are strings here: the protocol lets brokers, stations, channels and providers choose any text of 1 to
 * 35 characters without blanks, and a creditor that is not 11 digits is only worth a warning.
 *
 * <p>A component of a record that may be absent is an {@link java.util.Optional}, since the accessor of a record is its
 * component and a caller must not forget to ask. Records are made in two places only, the reader of the file and the
 * repository, so that long component lists do no harm.
 *
 * <p>Secrets (password hashes, values of headers) never appear in {@code toString()}.
 */
@NullMarked
package nodo.registry;

import org.jspecify.annotations.NullMarked;
