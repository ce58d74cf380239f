import { escapeXml } from "../escapeXml";

/** Words that have a picture: statuses, and what control limits show of variation and of the target. */
export const ICON_WORDS = [
  "Green",
  "Amber",
  "Red",
  "Not rated",
  "Not applicable",
  "Common cause",
  "Improvement (high)",
  "Improvement (low)",
  "Concern (high)",
  "Concern (low)",
  "Neither (high)",
  "Neither (low)",
  "Consistently hits",
  "Inconsistent",
  "Consistently misses",
] as const;
export type IconWord = (typeof ICON_WORDS)[number];

const BLUE = "#1D5FA8";
const ORANGE = "#B4520A";
const PURPLE = "#6B3FA0";
const GREY = "#5B6773";

function stroke(path: string, colour: string): string {
  const ends = 'stroke-linecap="round" stroke-linejoin="round"';
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" ${ends}/>`;
}

/** White strokes inside a filled shape. */
function inside(path: string): string {
  return stroke(path, "#FFFFFF");
}

const QUESTION = "M7.6 8a2.4 2.4 0 1 1 3.4 2.2q-1 .5-1 1.6M10 14.4v.1";
const RING = `<circle cx="10" cy="10" r="8" fill="#FFFFFF" stroke="${GREY}" stroke-width="2"/>`;

/** A shape each, so that they are told apart in grey: disc, triangle, square, ring. */
const STATUS_SHAPES = {
  Green: `<circle cx="10" cy="10" r="8" fill="#1B6B39"/>${inside("M6 10.5l3 3 5.5-6.5")}`,
  Amber: `<path d="M10 1.5L19 18H1z" fill="#8A5A00"/>${inside("M10 7.5v5M10 15.4v.1")}`,
  Red: `<path d="M2 2h16v16H2z" fill="#A51D1D"/>${inside("M6 6l8 8M14 6l-8 8")}`,
  "Not rated": `${RING}${stroke(QUESTION, GREY)}`,
  "Not applicable": `${RING}${stroke("M6.5 10h7", GREY)}`,
} as const;

const LETTERS = {
  H: "M7 6v8M13 6v8M7 10h6",
  L: "M8 6v8h5",
  P: "M8 14V6h3.2a2.3 2.3 0 0 1 0 4.6H8",
  F: "M8 14V6h5M8 10h4",
  "?": QUESTION,
} as const;

/** What a letter stands in: a disc for good, a square for bad, a ring for neither, so that they differ in grey too. */
type Ground = "disc" | "square" | "ring";

/** A letter as Making Data Count uses them: H and L for high and low, P and F for pass and fail. */
function lettered(letter: keyof typeof LETTERS, ground: Ground): string {
  switch (ground) {
    case "disc":
      return `<circle cx="10" cy="10" r="9" fill="${BLUE}"/>${inside(LETTERS[letter])}`;
    case "square":
      return `<rect x="1" y="1" width="18" height="18" rx="3" fill="${ORANGE}"/>${inside(LETTERS[letter])}`;
    case "ring":
      return (
        `<circle cx="10" cy="10" r="8" fill="#FFFFFF" stroke="${PURPLE}" stroke-width="2"/>` +
        stroke(LETTERS[letter], PURPLE)
      );
  }
}

const SHAPES: Readonly<Record<IconWord, string>> = {
  ...STATUS_SHAPES,
  "Common cause": `${RING}${stroke("M5.5 11l2.5-2.5 2 3 2.5-3 2 1.5", GREY)}`,
  "Improvement (high)": lettered("H", "disc"),
  "Improvement (low)": lettered("L", "disc"),
  "Concern (high)": lettered("H", "square"),
  "Concern (low)": lettered("L", "square"),
  "Neither (high)": lettered("H", "ring"),
  "Neither (low)": lettered("L", "ring"),
  "Consistently hits": lettered("P", "disc"),
  Inconsistent: lettered("?", "ring"),
  "Consistently misses": lettered("F", "square"),
};

/**
 * The picture of a word as SVG text, 20 units square. The word is its name for who cannot see it; beside printed words
 * it is decoration, and hidden from screen readers.
 *
 * @param beside Whether the word itself is printed beside it.
 */
export function iconSvg(
  word: IconWord,
  { beside, size = 16 }: { readonly beside: boolean; readonly size?: number },
): string {
  const role = beside ? 'aria-hidden="true"' : `role="img" aria-label="${escapeXml(word)}"`;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 20 20" ${role}>`;
  return `${open}${SHAPES[word]}</svg>`;
}
