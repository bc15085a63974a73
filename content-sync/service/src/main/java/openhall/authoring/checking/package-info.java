/** What a careful reader would doubt in an item. Pure. */
@org.jspecify.annotations.NullMarked
package openhall.authoring.checking;
