import { invalidArgument } from "../wire/hostError";

/** The HTML colour names that add-ins are seen to use; Excel answers with the number, whatever was set. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  maroon: "#800000",
  olive: "#808000",
  lime: "#00FF00",
  aqua: "#00FFFF",
  teal: "#008080",
  navy: "#000080",
  fuchsia: "#FF00FF",
  purple: "#800080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgreen: "#006400",
  darkred: "#8B0000",
  gold: "#FFD700",
};

/** A colour as Excel answers it: `#RRGGBB` in capitals. */
export function colour(value: unknown): string {
  if (typeof value === "string") {
    const named = NAMED[value.toLowerCase()];
    if (named !== undefined) return named;
    if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace("#", "").toUpperCase()}`;
  }
  throw invalidArgument(`${JSON.stringify(value)} is not a colour`);
}

/** A colour, or "" for none: tab colours and conditional formats. */
export function colourOrNone(value: unknown): string {
  return value === "" || value === null ? "" : colour(value);
}
