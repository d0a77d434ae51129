package nodo.simulator.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The simulators' REST, at the root; the SOAP port has an exact mapping of its own. */
@ApplicationPath("/")
public class SimulatorApi extends Application {}
