/** Files that wait, read but not yet taken, until somebody has decided about each record. */
@org.jspecify.annotations.NullMarked
package openhall.authoring.upload;
