import type { Printing } from "../prints.ts";
import type { PrintingWire } from "../schemas/prints.ts";

export function printingWire({ waiting, print }: Printing): PrintingWire {
  if (!print) return { waiting, print: null };
  const { id, createdAt, createdBy, joined, key, pages, rows } = print;
  const printed = rows.filter(({ why }) => why === null);
  return {
    waiting,
    print: {
      id,
      createdAt,
      createdBy,
      letters: printed.length,
      joined: printed.filter(({ place }) => place < joined).length,
      left: rows.flatMap(({ application, addressee, why }) =>
        why === null ? [] : [{ application, name: addressee, why }],
      ),
      pages,
      url: key === null ? null : `/v1/letter-prints/${id}/file`,
    },
  };
}
