// What the inventory uses of DuckDB, by name, so that a bundle may take the library in. To be imported only where a database is opened.
export { DuckDBInstance, LIST, VARCHAR, blobValue, listValue } from "@duckdb/node-api";
