/** Which sheets hang or lie where. */
@org.jspecify.annotations.NullMarked
package openhall.paper.store;
