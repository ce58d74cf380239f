import type { StatusColour } from "../../domain/statusColour";

/** Hues in degrees, both ends included: pure red, yellow and green are 0, 60 and 120. Red goes round from 340. */
const RED = { from: 340, to: 20 } as const;
const AMBER = { from: 22, to: 66 } as const;
const GREEN = { from: 75, to: 165 } as const;
/** Paler fills than Excel’s own Good (C6EFCE, 0.17) are bands and backgrounds. */
const SATURATION_LEAST = 0.15;
/** Darker fills are headings. */
const VALUE_LEAST = 0.35;

/**
 * The status that a cell is filled in, by the hue of its fill; null for any other fill.
 *
 * @param rgb Six hexadecimal digits.
 * @example
 * statusFill("FF0000") //=> "Red"
 * statusFill("FFC000") //=> "Amber"
 * statusFill("92D050") //=> "Green"
 * statusFill("DDEBF7") //=> null
 */
export function statusFill(rgb: string): StatusColour | null {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (!(most >= VALUE_LEAST && spread >= SATURATION_LEAST * most)) return null;
  const sixth =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  const hue = (sixth * 60 + 360) % 360;
  if (hue >= RED.from || hue <= RED.to) return "Red";
  if (hue >= AMBER.from && hue <= AMBER.to) return "Amber";
  return hue >= GREEN.from && hue <= GREEN.to ? "Green" : null;
}
