/**
 * The codec: SOAP messages of the published interfaces, from exact bytes to wire objects and back.
 *
 * <p>The WSDLs and schemas in {@code nodo/wire} are the only description of the messages. What {@code ?wsdl} serves
 * is what {@link nodo.wire.codec.SoapReader} validates against, what the wire classes are generated from, and where
 * {@link nodo.wire.codec.WireOperation} has its names from; there is no second table to keep in step.
 *
 * <p>Reading is one pass of SAX events: parser, tracker, validator, binding. The tracker stands between parser and
 * validator because the protocol answers an invalid message in the name of its operation and with the place of the
 * mistake, so the element in the body and the path have to be known whatever fails afterwards. The envelope is part
 * of the schema, hence a wrong envelope is told in the validator's words as well.
 *
 * <p>The classic model has headers too. They are part of the schema, of the pass and of the reading like the payload;
 * an operation that has one refuses a message without it. Headers that a service does not know never reach the
 * validator, since SOAP lets anybody between sender and receiver put some there. The bodies of the classic model share
 * one namespace over seven interfaces, hence a package of wire classes for each of them, and one for what they share.
 *
 * <p>The parser and the validator are the JDK's, named explicitly, never what an application server puts on the class
 * path: partners read the validator's Italian texts, and the limits against hostile messages are the JDK's own. To
 * those limits the codec adds one that they lack: a bound on texts, because the validator's patterns take a time that
 * grows with the square of the text.
 *
 * <p>Writing does not use the binding's own output, because it declares every namespace that it knows under prefixes
 * of its choice, and some partners match prefixes literally.
 *
 * <p>{@link nodo.wire.codec.DateAdapter}, {@link nodo.wire.codec.DateTimeAdapter} and
 * {@link nodo.wire.codec.AmountAdapter} are named by the binding files in {@code src/main/xjb}.
 */
@NullMarked
package nodo.wire.codec;

import org.jspecify.annotations.NullMarked;
