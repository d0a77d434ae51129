package nodo.simulator.ec;

import nodo.simulator.hub.Persistence;
import nodo.simulator.load.Arrivals;
import nodo.simulator.registry.Station;

/**
 * A load of carts.
 *
 * @param arrivals when they begin
 * @param station by which the creditor speaks
 * @param route where they are to go
 * @param rpts how many RPTs each has, 1 to 5
 * @param persistence how persistently lost answers are asked for
 */
record CartLoadOrder(Arrivals arrivals, Station station, Route route, int rpts, Persistence persistence) {}
