/** The screens: which of them are ours, where they stand, and what they say of themselves. */
@org.jspecify.annotations.NullMarked
package openhall.devices;
