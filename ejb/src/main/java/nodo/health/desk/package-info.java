/**
 * Whether the hub lives, has started and can serve, and how much passes it: MicroProfile Health and Metrics, for load
 * balancers and for people.
 *
 * <p>Decisions: a hub is ready when it can write what it answers (both databases), knows who may ask (the registry was
 * read, were it empty), and was once answered by itself over HTTP: the server makes these checks a while before it hands
 * requests to the application. What it owes to partners does not make it unready: it is told as data, because taking the hub
 * away would deliver nothing.
 */
@NullMarked
package nodo.health.desk;

import org.jspecify.annotations.NullMarked;
