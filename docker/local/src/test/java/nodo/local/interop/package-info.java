/**
 * What real counterparts do beyond the letter of the contracts: one test class for each row of the table of
 * interoperability facts, numbered like the row; of both models where both have it.
 *
 * <table>
 * <caption>Rows and their tests</caption>
 * <tr><td>1</td><td>{@code Row01OutgoingPrefixesIT}</td></tr>
 * <tr><td>2</td><td>{@code Row02IncomingPrefixesIT}</td></tr>
 * <tr><td>3</td><td>{@code Row03SoapActionIT}</td></tr>
 * <tr><td>4</td><td>{@code Row04ContentTypesIT}</td></tr>
 * <tr><td>5</td><td>{@code Row05PartnerHeadersIT}</td></tr>
 * <tr><td>6</td><td>{@code Row06CommittedAndRefusedIT}</td></tr>
 * <tr><td>7</td><td>{@code Row07DatesAndBlanksIT}</td></tr>
 * <tr><td>8</td><td>{@code Row08HttpStatusIT}</td></tr>
 * <tr><td>9</td><td>{@code Row09OneAddressIT}</td></tr>
 * <tr><td>10</td><td>{@code Row10PositionCheckIT}</td></tr>
 * <tr><td>11</td><td>{@code Row11SmallWritesIT}</td></tr>
 * <tr><td>12</td><td>{@code CallerDoorTest} for networks and subscription keys, {@code ClientCertificateTest} and {@code
 * GatewayTlsTest} for mutual TLS: all of it is configuration, and off on the loopback address</td></tr>
 * </table>
 */
@NullMarked
package nodo.local.interop;

import org.jspecify.annotations.NullMarked;
