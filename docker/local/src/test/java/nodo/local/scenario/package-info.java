/**
 * What happens to payments when partners are late, silent, wrong or many: told with a whole hub, in the words of the
 * protocol.
 *
 * <p>The PSP of these tests speaks SOAP and keeps its book; the creditor does what a test tells it. After each class the
 * three ledgers are compared.
 */
@NullMarked
package nodo.local.scenario;

import org.jspecify.annotations.NullMarked;
