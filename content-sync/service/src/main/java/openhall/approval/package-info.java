/** What people sign with their own keys, which the service carries and cannot make. */
@org.jspecify.annotations.NullMarked
package openhall.approval;
