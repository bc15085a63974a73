/** The rows of the devices. */
@org.jspecify.annotations.NullMarked
package openhall.devices.store;
