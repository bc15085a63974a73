/** The mirror on disk: SQLite, one transaction per release. The only package that knows SQL. */
package openhall.store;
