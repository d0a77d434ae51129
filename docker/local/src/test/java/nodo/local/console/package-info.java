/**
 * The console in a real browser, on the one deployed hub that the deployed tests share.
 *
 * <p>Debian's chromium is driven by its own driver; nothing is fetched. One browser serves all classes and forgets its
 * cookies before every test. Each page must be free of serious and critical findings of axe-core in both languages, fit
 * on a narrow screen, and run no script that its Content-Security-Policy did not name: the browser's own log says so.
 * The pictures of {@code AccessibilityIT} stay in {@code target/pictures}.
 */
@NullMarked
package nodo.local.console;

import org.jspecify.annotations.NullMarked;
