/** The database of the service, SQLite or PostgreSQL: the only place that knows its tables. */
@org.jspecify.annotations.NullMarked
package openhall.authoring.store;
