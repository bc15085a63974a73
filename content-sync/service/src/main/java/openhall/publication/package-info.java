/** From approved items to a signed release that any TUF client can read. */
@org.jspecify.annotations.NullMarked
package openhall.publication;
