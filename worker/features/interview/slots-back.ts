/** What becomes of slots that an invitation added to an interview, when it is taken back. */
import { item, note } from "../../engine/action.ts";
import type { Back, EffectOf, Undoing } from "../../engine/effect.ts";
import type { StoredReceipt } from "../../engine/store/receipts.ts";
import type { AddedSlot, AddedSlots } from "./statements/added.ts";

/** Slots of each operation that is taken back, with the receipts of it that are. */
export const addedIn = (
  undone: readonly { effect: EffectOf<"add-slots">; receipt: StoredReceipt }[],
): AddedSlots[] =>
  [...Map.groupBy(undone, ({ receipt }) => receipt.operation)].map(([operation, all]) => {
    const [{ effect, receipt }] = all as [(typeof all)[number]];
    const { interview, slots } = effect;
    return {
      interview,
      slots,
      operation,
      at: receipt.at,
      undone: all.map((each) => each.receipt.id),
    };
  });

/** They go, but for those that somebody needs still. */
export function slotsBack(
  { interview, slots }: EffectOf<"add-slots">,
  { found }: Undoing<AddedSlot[]>,
): Back {
  const added = (found ?? []).filter(({ slot }) => slots.includes(slot));
  const going = added.filter(({ used }) => !used).map(({ slot }) => slot);
  const stay = added.length - going.length;
  const [first] = added;
  return {
    effects: [],
    ...(first &&
      going.length > 0 && {
        shared: [
          {
            kind: "take-back-slots",
            interview,
            slots: going,
            operation: first.operation,
            at: first.at,
            undone: first.undone,
          },
        ],
      }),
    items: going.length ? [item("removed", "undo.times-removed", { n: going.length })] : [],
    lasting: stay ? [note("undo.times-stay", { n: stay })] : [],
  };
}
