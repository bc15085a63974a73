/** A disk whose plug can be pulled, fed with what a real program did to its files. */
@org.jspecify.annotations.NullMarked
package openhall.testkit.disk;
