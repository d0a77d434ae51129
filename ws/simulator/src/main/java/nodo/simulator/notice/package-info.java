/**
 * The debts of the EC simulator: notice numbers, debt positions, and the rule that makes a position out of a number.
 *
 * <p>A load test pays hundreds of thousands of distinct notices and nobody wants to load them first, so the position is
 * computed from the number. Asked twice, the creditor says the same; and whoever reads a notice number knows what the
 * creditor will answer. A position can also be set over REST, and then that is what counts.
 *
 * <h2>The notice rule</h2>
 *
 * A notice number is {@code aux digit, code (2), base (13), check (2)}, and the base is read as {@code S T O NNNNNNNNNN}.
 *
 * <table>
 * <caption>S, the state</caption>
 * <tr><th>digit</th><th>state</th><th>answer of verify and get</th></tr>
 * <tr><td>0</td><td>payable</td><td>OK</td></tr>
 * <tr><td>1</td><td>unknown</td><td>PAA_PAGAMENTO_SCONOSCIUTO</td></tr>
 * <tr><td>2</td><td>paid</td><td>PAA_PAGAMENTO_DUPLICATO</td></tr>
 * <tr><td>3</td><td>expired</td><td>PAA_PAGAMENTO_SCADUTO</td></tr>
 * <tr><td>4</td><td>cancelled</td><td>PAA_PAGAMENTO_ANNULLATO</td></tr>
 * <tr><td>5</td><td>held by the creditor</td><td>PAA_PAGAMENTO_IN_CORSO</td></tr>
 * <tr><td>6 to 9</td><td>unknown</td><td>PAA_PAGAMENTO_SCONOSCIUTO</td></tr>
 * </table>
 *
 * <table>
 * <caption>T, the transfers</caption>
 * <tr><th>digit</th><th>transfers</th></tr>
 * <tr><td>0, 1</td><td>one, in favour of the creditor</td></tr>
 * <tr><td>2 to 5</td><td>that many: the odd ones in favour of the creditor, the even ones of the next creditor of the
 * registry</td></tr>
 * <tr><td>6</td><td>two, both in favour of the creditor, on its first and its last account</td></tr>
 * <tr><td>7</td><td>one, in favour of the next creditor alone</td></tr>
 * <tr><td>8</td><td>one digital stamp of 16.00 (version 2 only)</td></tr>
 * <tr><td>9</td><td>one in favour of the creditor and one digital stamp of 16.00 (version 2 only)</td></tr>
 * </table>
 *
 * <table>
 * <caption>O, the options</caption>
 * <tr><th>digit</th><th>what is special</th></tr>
 * <tr><td>0</td><td>nothing: an office, a due date, a debtor with name and code, no metadata</td></tr>
 * <tr><td>1</td><td>two metadata entries of the payment</td></tr>
 * <tr><td>2</td><td>a metadata entry in each transfer</td></tr>
 * <tr><td>3</td><td>1 and 2</td></tr>
 * <tr><td>4</td><td>3, and every optional element of the debtor</td></tr>
 * <tr><td>5</td><td>no optional element at all, and no due date (2099-12-31)</td></tr>
 * <tr><td>6</td><td>the longest texts, and 15 metadata entries of 140 characters everywhere</td></tr>
 * <tr><td>7</td><td>the smallest amount: 0.01 for each transfer</td></tr>
 * <tr><td>8</td><td>the greatest amount: 999999999.99 in all</td></tr>
 * <tr><td>9</td><td>texts with characters that XML escapes and letters with accents</td></tr>
 * </table>
 *
 * <p>N is a sequence of ten digits. The amount is 10.00 euro plus the sequence modulo 9000 in cents: 10.00 to 99.99;
 * several transfers share it evenly and the first one takes what is left over. The last digit of the sequence chooses the
 * debtor: 0 {@code ANONIMO}, other even digits a company, odd ones a person. The creditor's reference is the notice
 * number without its first digit.
 *
 * <p>So {@code 301 000 0000000001 44} is a payable notice of one transfer of 10.01 euro, and {@code 301 030 0000000001}
 * with its check digits one of three transfers to two creditors.
 */
@NullMarked
package nodo.simulator.notice;

import org.jspecify.annotations.NullMarked;
