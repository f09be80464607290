import { waitUntil as poll } from "@open-wc/testing";

/** Waits for what is bound to come; how soon depends on the machine. */
export async function waitUntil(predicate: () => unknown, message?: string): Promise<void> {
  let thrown: unknown;
  /** What looks into something that is not there yet has not come yet either. */
  async function come(): Promise<boolean> {
    try {
      thrown = undefined;
      return Boolean(await predicate());
    } catch (error) {
      thrown = error;
      return false;
    }
  }
  await poll(come, message, { timeout: 60_000 }).catch((late: Error) => {
    throw thrown === undefined ? late : new Error(`${late.message} (${String(thrown)})`);
  });
}

/** Brings what moves to where it ends. A browser that paints nothing just now would never get there by itself. */
export function atRest(moving: Animatable | DocumentOrShadowRoot): void {
  for (const animation of moving.getAnimations())
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
    else animation.finish();
}
