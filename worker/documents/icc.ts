/** Fixed point with 16 bits on each side (ICC.1:2010, 4.6). */
const fixed = (value: number): number => Math.round(value * 65536);

const TRISTIMULUS = {
  /** D50, the white of the connection space (ICC.1:2010, 7.2.16). */
  wtpt: [0.9642, 1, 0.8249],
  /** The primaries of IEC 61966-2-1, adapted to D50 by the matrix below. */
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
};
/** Bradford, from D65 to D50. */
const ADAPTATION = [
  1.047882, 0.022919, -0.050192, 0.029587, 0.990479, -0.017059, -0.009232, 0.015076, 0.751678,
];
/** The curve of IEC 61966-2-1 as function type 3: ((x + 0.055) / 1.055) ^ 2.4, below 0.04045 x / 12.92. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

/** sRGB (IEC 61966-2-1) as a display profile of version 4.3, made from the standard's figures. */
export function srgbProfile(): Uint8Array {
  const curve = tag("para", [3 << 16, ...CURVE.map(fixed)]);
  const tags: [string, Uint8Array][] = [
    ["desc", text("sRGB")],
    ["cprt", text("No copyright")],
    ["chad", tag("sf32", ADAPTATION.map(fixed))],
    ...Object.entries(TRISTIMULUS).map(([name, values]): [string, Uint8Array] => [
      name,
      tag("XYZ ", values.map(fixed)),
    ]),
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const parts = [...new Set(tags.map(([, data]) => data))];
  const size = parts.reduce((sum, { length }) => sum + length, 132 + 12 * tags.length);
  const profile = new Uint8Array(size);
  const view = new DataView(profile.buffer);
  header(view, size);
  view.setUint32(128, tags.length);
  const placed = new Map<Uint8Array, number>();
  let free = 132 + 12 * tags.length;
  tags.forEach(([name, data], index) => {
    const at = placed.get(data) ?? free;
    if (!placed.has(data)) {
      placed.set(data, at);
      profile.set(data, at);
      free += data.length;
    }
    ascii(view, 132 + 12 * index, name);
    view.setUint32(136 + 12 * index, at);
    view.setUint32(140 + 12 * index, data.length);
  });
  return profile;
}

/** ICC.1:2010, 7.2; the date is that of the specification, so that the profile is always the same. */
function header(view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x04_30_00_00);
  ascii(view, 12, "mntrRGB XYZ ");
  [2010, 12, 1].forEach((part, index) => view.setUint16(24 + 2 * index, part));
  ascii(view, 36, "acsp");
  TRISTIMULUS.wtpt.forEach((part, index) => view.setUint32(68 + 4 * index, fixed(part)));
}

function tag(type: string, values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 + 4 * values.length));
  ascii(view, 0, type);
  values.forEach((value, index) => view.setInt32(8 + 4 * index, value));
  return new Uint8Array(view.buffer);
}

/** Of one language (ICC.1:2010, 10.13), filled up to whole words. */
function text(said: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(28 + 4 * Math.ceil(said.length / 2)));
  ascii(view, 0, "mluc");
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  ascii(view, 16, "enUS");
  view.setUint32(20, 2 * said.length);
  view.setUint32(24, 28);
  Array.from(said).forEach((letter, at) => view.setUint16(28 + 2 * at, letter.charCodeAt(0)));
  return new Uint8Array(view.buffer);
}

function ascii(view: DataView, at: number, letters: string): void {
  Array.from(letters).forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
}
