import { existsSync, readFileSync } from "node:fs";

/** Pictures that the ribbon may have, in pixels, and those that it must. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const RIBBON_SIZES_NEEDED = [16, 32, 80];

const elements = (parent) => [...parent.childNodes].filter((node) => node.nodeType === 1);
const value = (element) => element.getAttribute("DefaultValue") ?? "";

/** Says of each picture of a manifest what is wrong with its file, or which size is missing. */
export function checkIcons(named, fault, assets) {
  const look = (element, address, size) => {
    const file = address.replace(/^.*\//, "");
    const seen = pngSize(`${assets}/${file}`);
    if (!seen) fault(element, `${file} is not a PNG among the assets.`);
    else if (seen.width !== size || seen.height !== size) {
      fault(element, `${file} is ${seen.width} by ${seen.height} pixels, not ${size} by ${size}.`);
    }
  };
  for (const icon of named("IconUrl")) look(icon, value(icon), 32);
  for (const icon of named("HighResolutionIconUrl")) look(icon, value(icon), 64);
  const pictures = new Map(
    named("Images")
      .flatMap(elements)
      .map((image) => [image.getAttribute("id"), value(image)]),
  );
  for (const icon of named("Icon")) {
    const sizes = elements(icon).map((image) => Number(image.getAttribute("size")));
    for (const size of RIBBON_SIZES_NEEDED.filter((neededSize) => !sizes.includes(neededSize)))
      fault(icon, `Icon has no picture of ${size} pixels.`);
    for (const image of elements(icon)) {
      const size = Number(image.getAttribute("size"));
      if (!RIBBON_SIZES.includes(size))
        fault(image, `The ribbon has no pictures of ${image.getAttribute("size")} pixels.`);
      const picture = pictures.get(image.getAttribute("resid"));
      if (picture) look(image, picture, size);
    }
  }
}

/** Width and height from a PNG's header; null where the file is missing or something else. */
function pngSize(path) {
  if (!existsSync(path)) return null;
  const head = readFileSync(path).subarray(0, 24);
  if (head.length < 24 || head.toString("latin1", 1, 4) !== "PNG") return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
