/** Main and wiring: the only package of the service that knows all the others. */
@org.jspecify.annotations.NullMarked
package openhall.service;
