/** A window of a browser, by what both of the protocols that are spoken here can do. */
export interface Window {
  /** Name and version of the browser. */
  readonly browser: string;
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs in the page; what it is given and answers is JSON. */
  run<A extends unknown[], T>(script: (...given: A) => T, ...given: A): Promise<T>;
  click(x: number, y: number, times?: number): Promise<void>;
  /** Keys held and pressed, as "Control+ArrowRight". */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** A PNG of what is seen. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

export const SIZE = { width: 1280, height: 900 } as const;

/** "ControlOrMeta" is Control on the machines that this runs on. */
export function keysOf(combination: string): { held: string[]; pressed: string } {
  const keys = combination.replace("ControlOrMeta", "Control").split("+");
  const pressed = keys.pop()!;
  return {
    held: keys,
    pressed: pressed.length === 1 && keys.length ? pressed.toLowerCase() : pressed,
  };
}
