/** Items as staff read them: every field under its Chinese name. Pure. */
@org.jspecify.annotations.NullMarked
package openhall.console.sheet;
