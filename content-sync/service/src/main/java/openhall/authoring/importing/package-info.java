/**
 * Files from outside become items: read within limits, cleaned, checked, reported. Pure: knows
 * neither a database nor a clock.
 *
 * <p>A file is recognised by its content. Each record becomes a {@link
 * openhall.authoring.importing.Draft}, is cleaned ({@link openhall.authoring.importing.Cleaner}),
 * read by the strict mapper of the model, and checked on its own and among the others.
 */
@org.jspecify.annotations.NullMarked
package openhall.authoring.importing;
