/** Staff pages, rendered here and plain enough for any browser. */
@org.jspecify.annotations.NullMarked
package openhall.console;
