/** Forms from descriptions: an item's JSON as fields, and fields as an item again. Pure. */
@org.jspecify.annotations.NullMarked
package openhall.console.form;
