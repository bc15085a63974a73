/** Draws what screens would show of items that nobody has released, for whoever writes them. */
@org.jspecify.annotations.NullMarked
package openhall.kiosk.preview;
