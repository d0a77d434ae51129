-- Quadrature counts the RPTs and RTs of a broker in a day.
CREATE INDEX rpt_station_broker_ix ON rpt (station_broker, received_at);
CREATE INDEX rpt_psp_broker_ix ON rpt (psp_broker, received_at);
CREATE INDEX rt_received_ix ON rt (received_at);
