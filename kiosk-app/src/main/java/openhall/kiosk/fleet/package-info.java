/** What a screen tells the service of itself, signed with a key that it made. */
@org.jspecify.annotations.NullMarked
package openhall.kiosk.fleet;
