/** All that was ever released, with its evidence; nothing here can be changed (W8–W10, O12). */
@org.jspecify.annotations.NullMarked
package openhall.archive;
