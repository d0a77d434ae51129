/**
 * Wire cases: what goes in and what comes out of the deployed hub, message by message.
 *
 * <p>A case is a directory below {@code cases/OPERATION}; adding one is adding files. Its steps are the files in the
 * order of their numbers; the kind of a step is the end of its name:
 *
 * <table>
 * <caption>Kinds of steps</caption>
 * <tr><td>{@code request.xml}</td><td>is posted to the hub; {@code action.txt} beside it replaces its SOAPAction</td></tr>
 * <tr><td>{@code answer.xml}</td><td>is what the hub answers to the request of the same number</td></tr>
 * <tr><td>{@code request.json}</td><td>is sent to a REST service: a first line {@code POST /path}, a blank line, a body; of
 * a {@code GET} the first line alone</td></tr>
 * <tr><td>{@code answer.json}</td><td>is its exact answer: a first line {@code HTTP 404}, a blank line, a body</td></tr>
 * <tr><td>{@code ec.xml}</td><td>is what the EC will answer when it is asked about the next request's notice, or service</td></tr>
 * <tr><td>{@code ec.http}</td><td>the same with another status: a first line {@code HTTP 500}, a blank line, a body</td></tr>
 * <tr><td>{@code ec.silent.txt}</td><td>how many milliseconds the EC keeps silent before it answers</td></tr>
 * <tr><td>{@code psp.xml}, {@code psp.http}, {@code psp.silent.txt}</td><td>the same of the PSP that is sent the next
 * request's RPT, at once or when its payer has chosen</td></tr>
 * <tr><td>{@code expired.txt}</td><td>the token of one second ends by the clock</td></tr>
 * <tr><td>{@code cancelled.txt}</td><td>the cancel job ends the session of that token</td></tr>
 * <tr><td>{@code aged.txt}</td><td>the parked payment waits for twenty minutes longer than it does</td></tr>
 * <tr><td>{@code flow.xml}</td><td>is the reporting flow that later steps enclose as <code>${document}</code>, in
 * base64</td></tr>
 * <tr><td>{@code config.txt}</td><td>{@code key=value}, until the end of the case</td></tr>
 * </table>
 *
 * <p>Answers are compared element by element. {@code ${*}} stands for any text, <code>${token}</code>, {@code
 * ${session}} and any other name for a payment token or the id of a parked payment, which later steps may use. <code>${serial}</code> is a number that
 * no other case has.
 *
 * <p>{@code fields} holds tables: a valid message, and what becomes of it when one field of it is changed.
 */
@NullMarked
package nodo.local.wire;

import org.jspecify.annotations.NullMarked;
