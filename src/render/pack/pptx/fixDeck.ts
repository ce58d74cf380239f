import { strFromU8, strToU8 } from "fflate";
import type { Compression } from "../../archive/compression";
import { chartWorkbooks } from "./chartWorkbooks";
import type { DeckCharts } from "./deckCharts";

/**
 * The parts of a deck that pptxgenjs 4.0 wrote, with its defects repaired: charts and their workbooks are ours, and
 * counted from 1 (it counts on from deck to deck); no part is promised that is not there; what stands on a slide has a
 * number of its own; tables say that their first row and column are heads; each line of the notes is a paragraph.
 *
 * @param charts Those of the deck, in the order in which they were put on slides, and its pictures.
 * @param writtenAt When their workbooks were written.
 */
export async function fixDeck(
  written: ReadonlyMap<string, string | Uint8Array>,
  { all: charts, files }: DeckCharts,
  writtenAt: Date,
  compression?: Compression,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const parts = [...written];
  const numbers = parts
    .flatMap(([path]) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
  if (numbers.length !== charts.length) throw new Error(`charts of the deck: ${numbers.length}, not ${charts.length}`);
  const counted = (text: string): string =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet|embeddings\/[A-Za-z_]*?)(\d+)(?=\.x)/g,
      (all, name: string, number: string) => {
        const index = numbers.indexOf(Number(number));
        return index < 0 ? all : `${name}${index + 1}`;
      },
    );
  const paths = new Set(parts.map(([path]) => counted(path)));
  const workbookOf = await chartWorkbooks(writtenAt, compression);
  const fixed = new Map<string, Uint8Array>();
  for (const [path, part] of parts) {
    const at = counted(path);
    const chart = charts[Number(/(\d+)\.x(?:ml|lsx)$/.exec(at)?.[1] ?? 0) - 1];
    if (/^ppt\/charts\/chart\d+\.xml$/.test(at) && chart !== undefined) fixed.set(at, strToU8(chart.xml));
    else if (/^ppt\/embeddings\/.*\.xlsx$/.test(at) && chart !== undefined) fixed.set(at, workbookOf(chart.cells));
    else if (typeof part === "string") fixed.set(at, strToU8(fixPart(at, part, counted, paths)));
    else fixed.set(at, files.get(strFromU8(part, true)) ?? part);
  }
  return fixed;
}

function fixPart(path: string, part: string, counted: (text: string) => string, paths: ReadonlySet<string>): string {
  if (path === "[Content_Types].xml") return promised(counted(part), paths);
  if (path.endsWith(".rels")) return counted(part);
  if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) return fixSlide(part);
  if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path)) return fixNotes(part);
  return path === "ppt/presentation.xml" ? fixPresentation(part) : part;
}

/** The kinds of parts that are there. */
function promised(types: string, paths: ReadonlySet<string>): string {
  return types.replace(/\s*<Override PartName="\/([^"]*)"[^>]*\/>/g, (all, path: string) =>
    paths.has(path) ? all : "",
  );
}

/** What stands on a slide, with numbers of its own, heads of tables, and one setting for each paragraph. */
function fixSlide(xml: string): string {
  let count = 0;
  return xml
    .replace(/(<p:cNvPr id=")\d+(")/g, (_, open: string, close: string) => {
      count += 1;
      return `${open}${count}${close}`;
    })
    .replace(
      /name="(?!Facts")([^"]*)"((?:(?!<p:cNvPr)[^])*?)<a:tblPr\/>/g,
      'name="$1"$2<a:tblPr firstRow="1" firstCol="1"/>',
    )
    .replace(/<\/a:r>\s*<a:pPr(?:\s[^>]*)?(?:\/>|>(?:(?!<\/a:pPr>)[^])*<\/a:pPr>)/g, "</a:r>");
}

/** Notes with a paragraph for each of their lines, which stand as breaks in one run: programs show those as blanks. */
function fixNotes(xml: string): string {
  return xml.replace(
    /(<a:p><a:r>(?:<a:rPr[^>]*\/>)?<a:t>)([^<]*\n[^<]*)(<\/a:t><\/a:r>(?:<a:endParaRPr[^>]*\/>)?<\/a:p>)/g,
    (_, open: string, words: string, close: string) =>
      words
        .split("\n")
        .map((line) => `${open}${line}${close}`)
        .join(""),
  );
}

/** The list of masters of notes stands before that of slides. */
function fixPresentation(xml: string): string {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? "";
  return xml.replace(list, "").replace("<p:sldIdLst>", `${list}<p:sldIdLst>`);
}
