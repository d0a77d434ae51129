/**
 * What the settings of all capabilities have in common. Each capability has a class of its own for them, with their keys,
 * units and bounds; a value out of its bounds keeps the hub from starting.
 */
@NullMarked
package nodo.settings.desk;

import org.jspecify.annotations.NullMarked;
