/** The load lab's echo, deployed beside the hub for the time of a measurement. */
package nodo.echo;
