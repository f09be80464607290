/** Names as they are; those that occur more than once each with what tells it from its like. */
export function toldApart(people: readonly { name: string; id: string }[]): string[] {
  const times = Map.groupBy(people, ({ name }) => name);
  return people.map(({ name, id }) => (times.get(name)!.length > 1 ? `${name} (${id})` : name));
}
