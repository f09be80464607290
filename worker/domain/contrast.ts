/** Colours that can be read: ratios as WCAG 2.2 defines them (1.4.3). */

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb => {
  const [, ...parts] = /^#(..)(..)(..)$/.exec(hex)!;
  return parts.map((part) => parseInt(part, 16)) as unknown as Rgb;
};

const format = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** From 1 to 21. Colours are "#rrggbb". */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(parse(one)), luminance(parse(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Least for text (level AA). */
export const READABLE = 4.5;

/** The colour nearest to this one, on the way to black or white, that can be read on all of these. */
function readableOn(
  colour: string,
  grounds: readonly string[],
  end: "#000000" | "#ffffff",
): string {
  const [from, to] = [parse(colour), parse(end)];
  for (let step = 0; step < 64; step++) {
    const mixed = format(
      from.map((part, at) => part + ((to[at]! - part) * step) / 64) as unknown as Rgb,
    );
    if (grounds.every((ground) => contrast(mixed, ground) >= READABLE)) return mixed;
  }
  return end;
}

/** A colour that can be read on the grounds of each scheme. */
export interface Accents {
  light: string;
  dark: string;
}

export const accentsOf = (
  colour: string,
  grounds: Record<keyof Accents, readonly string[]>,
): Accents => ({
  light: readableOn(colour, grounds.light, "#000000"),
  dark: readableOn(colour, grounds.dark, "#ffffff"),
});
