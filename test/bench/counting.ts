/** D1 as it is, adding up the rows that its answers say were read: of all, and of the statement that read most. */
export function counting(d1: D1Database): {
  database: D1Database;
  rowsRead: () => number;
  most: () => number;
} {
  let rows = 0;
  let most = 0;
  const database = new Proxy(d1, {
    get(target, name) {
      if (name === "batch")
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements);
          for (const { meta } of results) {
            rows += meta.rows_read;
            most = Math.max(most, meta.rows_read);
          }
          return results;
        };
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { database, rowsRead: () => rows, most: () => most };
}
