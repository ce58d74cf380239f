import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * `node scripts/architecture.mjs` draws docs/pictures/architecture.svg from the imports between folders. An arrow that
 * follows from others is left out, so that the picture shows the order and not every import.
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PICTURE = "docs/pictures/architecture.svg";
const FOLDERS = ["cli", "functions", "src", "taskpane"];
const [WIDTH, HEIGHT, ACROSS, DOWN, EDGE] = [140, 40, 180, 76, 20];

/** The folder that a file is drawn in: `src/read` for all inside it; a file beside the folders of src stands alone. */
function boxOf(path) {
  const [first, second] = path.split("/");
  if (first !== "src") return first;
  return `src/${second.replace(/\.ts$/, "")}`.replace("src/onDemand", "src/index");
}

function importsBetweenFolders() {
  const imports = new Map();
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true }).sort()) {
      const path = join(folder, name).replaceAll("\\", "/");
      if (!/\.tsx?$/.test(path) || path.endsWith(".d.ts")) continue;
      const box = boxOf(path);
      if (!imports.has(box)) imports.set(box, new Set());
      const text = readFileSync(join(ROOT, path), "utf8");
      for (const [, target] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
        const to = join(dirname(path), target).replaceAll("\\", "/");
        if (FOLDERS.includes(to.split("/")[0]) && !/\.json|samples/.test(to) && boxOf(to) !== box)
          imports.get(box).add(boxOf(to));
      }
    }
  }
  return imports;
}

/** How many steps a box is from one that imports nothing. */
function depths(imports) {
  const depthOf = new Map();
  const depth = (box, path) => {
    if (path.includes(box)) throw new Error(`Folders import each other: ${[...path, box].join(" > ")}.`);
    if (!depthOf.has(box)) {
      const below = [...(imports.get(box) ?? [])].map((to) => depth(to, [...path, box]));
      depthOf.set(box, below.length === 0 ? 0 : Math.max(...below) + 1);
    }
    return depthOf.get(box);
  };
  for (const box of imports.keys()) depth(box, []);
  return depthOf;
}

function reaches(imports, from, to) {
  return [...(imports.get(from) ?? [])].some((next) => next === to || reaches(imports, next, to));
}

/** The picture as it should be. */
export function architecturePicture() {
  const imports = importsBetweenFolders();
  const depth = depths(imports);
  const steps = Math.max(...depth.values()) + 1;
  const rows = Array.from({ length: steps }, (_, step) =>
    [...depth.keys()].filter((box) => depth.get(box) === step).sort(),
  ).reverse();
  const widest = Math.max(...rows.map((boxes) => boxes.length));
  const at = new Map(
    rows.flatMap((boxes, row) =>
      boxes.map((box, place) => [
        box,
        { x: EDGE + (place + (widest - boxes.length) / 2) * ACROSS, y: EDGE + row * DOWN },
      ]),
    ),
  );
  const arrows = [...imports].flatMap(([from, all]) =>
    [...all]
      .filter((to) => ![...all].some((other) => other !== to && reaches(imports, other, to)))
      .sort()
      .map((to) => [at.get(from), at.get(to)]),
  );
  const right = 2 * EDGE + (widest - 1) * ACROSS + WIDTH;
  const bottom = 2 * EDGE + (steps - 1) * DOWN + HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${right} ${bottom}" role="img" ` +
      `font-family="Arial, sans-serif">`,
    "<title>Which folder imports which: an arrow points to what is imported</title>",
    '<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">' +
      '<path d="M0 0 8 4 0 8z" fill="#505a5f"/></marker></defs>',
    `<rect width="${right}" height="${bottom}" fill="#ffffff"/>`,
    ...arrows.map(([from, to]) => arrow(from, to)),
    ...[...at].flatMap(([box, { x, y }]) => [
      `<rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="4" ` +
        `fill="${box.startsWith("src/") ? "#e8f1f8" : "#f3f2f1"}" stroke="#1d70b8"/>`,
      `<text x="${x + WIDTH / 2}" y="${y + 25}" font-size="15" font-weight="bold" fill="#0b0c0c" ` +
        `text-anchor="middle">${box}</text>`,
    ]),
    "</svg>",
    "",
  ].join("\n");
}

/** From below a box to the top of another; one that passes a row leaves at the side, so that it is behind no box. */
function arrow(from, to) {
  const passes = to.y - from.y > DOWN && to.x !== from.x;
  const x1 = from.x + (passes ? (to.x > from.x ? WIDTH : 0) : WIDTH / 2);
  const y1 = from.y + (passes ? HEIGHT / 2 : HEIGHT);
  const [x2, y2] = [to.x + WIDTH / 2, to.y];
  const first = passes ? `${x2} ${y1}` : `${x1} ${(y1 + y2) / 2}`;
  const second = passes ? `${x2} ${y1}` : `${x2} ${(y1 + y2) / 2}`;
  return (
    `<path d="M${x1} ${y1}C${first} ${second} ${x2} ${y2}" fill="none" stroke="#505a5f" ` +
    `stroke-width="1.5" marker-end="url(#head)"/>`
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(ROOT, PICTURE), architecturePicture());
