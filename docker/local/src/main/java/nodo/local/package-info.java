/**
 * A whole hub on one machine: PostgreSQL, the Payara Server with the application, and the simulators, each as a process
 * of its own that can be killed and started again.
 *
 * <p>{@link nodo.local.LocalHub} puts the parts together. People reach it through {@link nodo.local.Up}, the tests and
 * the load lab through its methods. It is the same hub in all cases: the provisioning scripts are those of the container
 * image (docker/provision), fsync is on, and what the tests kill is what an operator runs.
 *
 * <p>Why plain processes and no container engine: they start in seconds, need no rights, and a crash test can kill
 * exactly one of them. Children are started in their own session, so that an interrupt at the terminal reaches the
 * runner alone, which then ends them in order. Every child leaves a {@linkplain nodo.local.PidFile file with its
 * identity}; the next start ends what an earlier runner could not, and nothing else.
 */
@NullMarked
package nodo.local;

import org.jspecify.annotations.NullMarked;
