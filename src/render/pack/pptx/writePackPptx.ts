import PptxGenJS from "pptxgenjs";
import { cleanText } from "../../../domain/cleanText";
import { fitted } from "../../../domain/picture";
import type { PackModel, PackPart, PackSection } from "../../../pack/packModel";
import type { Compression } from "../../archive/compression";
import type { DrawPng } from "../../charts/raster/chartPng";
import { escapeXml } from "../../escapeXml";
import { isWords } from "../layout/blockWords";
import { headed, withoutMessage } from "../layout/headed";
import { datedParts } from "../office/datedPackage";
import { answerPiece, flowsOf } from "./answerPiece";
import { startDeckCharts } from "./deckCharts";
import DeckParts from "./deckParts";
import { fixDeck } from "./fixDeck";
import type { Deck, Flowing, Piece } from "./pieces";
import { stacked } from "./pieces";
import { writeBlocks } from "./slideBlocks";
import { titleFitted } from "./titleFitted";
import { GAP, GUTTER, INK, MARGINS, placed, QUIET, ROOM, SIZES, SLIDE, TITLE } from "./slideStyle";
import { writeWords } from "./slideWords";

const MASTER = "Pack";
/** The first slide’s, where a logo stands beside its title. */
const BESIDE_LOGO = "Pack with logo";
const HEIGHT = ROOM.bottom - ROOM.top;
/** By how many points charts become taller at most where a slide has room. */
const MOST_TALLER = 110;

/** What stands on one slide. */
interface SlidePlan {
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/**
 * A pack as a deck of 16 to 9: each part begins a slide with its heading as the title, tables go on over slides with
 * their heads again, charts can be edited, notes say where figures come from, marking and standing are on every slide.
 * Words are measured and go on upon a further slide; they are never made smaller. The same pack and time give the same
 * bytes.
 *
 * @param at When it was written, which its properties say.
 * @param drawPng Draws the courses of measures in the cells of tables.
 * @param compression What packs it, where there is a faster one than ours.
 */
export async function writePackPptx(
  pack: PackModel,
  at: Date,
  drawPng: DrawPng,
  compression?: Compression,
): Promise<Uint8Array> {
  const { strong, accent } = pack.style;
  // The library writes the names of fonts as they are.
  const font = pack.style.font.replace(/[^\p{L}\p{N} -]/gu, "").trim() || "Arial";
  const deck: Deck = { font, strong, accent, charts: startDeckCharts(drawPng), sizes: SIZES };
  const file = new PptxGenJS();
  file.layout = "LAYOUT_WIDE";
  file.title = documentTitle(pack);
  file.author = cleanText(pack.organisation);
  file.company = escapeXml(cleanText(pack.organisation));
  file.subject = cleanText(pack.period);
  file.theme = { headFontFace: font, bodyFontFace: font };
  defineMaster(file, deck, MASTER, ROOM.width);
  if (pack.style.logo !== null) defineMaster(file, deck, BESIDE_LOGO, ROOM.width - logoRoom(pack.style.logo));
  const plans = pack.sections.flatMap((section, index) => sectionSlides(section, pack, index === 0, deck));
  plans.forEach((plan, index) => writeSlide(file, plan, { pack, deck, number: index + 1, count: plans.length }));
  const parts: unknown = await file.write({ outputType: "uint8array" });
  if (!(parts instanceof DeckParts)) throw new Error("pptxgenjs did not take DeckParts for JSZip");
  return datedParts(await fixDeck(parts.all, deck.charts, at, compression), at, compression);
}

function documentTitle({ title, period, organisation }: PackModel): string {
  const what = [title, period].filter((words) => words !== "").join(", ");
  return cleanText([what, organisation].filter((words) => words !== "").join(": "));
}

function defineMaster(file: PptxGenJS, { font, strong }: Deck, title: string, room: number): void {
  file.defineSlideMaster({
    title,
    background: { color: "FFFFFF" },
    objects: [
      { rect: { ...placed(0, TITLE.top + TITLE.height, SLIDE.width, 1), fill: { color: strong } } },
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            ...placed(ROOM.left, TITLE.top, room, TITLE.height),
            margin: 0,
            align: "left",
            valign: "middle",
            bold: true,
            fontFace: font,
            fontSize: SIZES.titles[0],
            color: strong,
          },
          text: "",
        },
      },
    ],
  });
}

/** The slides of a section. */
function sectionSlides(section: PackSection, pack: PackModel, first: boolean, deck: Deck): readonly SlidePlan[] {
  if (section.kind === "answer") return answerSlides(section, pack, first, deck);
  const slides: { title: string; pieces: Piece[] }[] = [];
  let room = 0;
  for (const part of section.parts) {
    const { heading, blocks } = titledPart(part);
    const flows = writeBlocks(blocks, ROOM.width, 2, deck);
    const last = slides.at(-1);
    const short = last === undefined ? null : shortPart(heading, flows, room, deck);
    if (last !== undefined && short !== null) {
      last.pieces.push(short);
      room -= short.height + GAP;
      continue;
    }
    const title = heading ?? section.title;
    const own = flowOver(flows, titled(title));
    slides.push(...own.slides);
    room = own.left;
  }
  return slides
    .map(({ title, pieces }, index) => ({ title: index === 0 ? `${section.title}: ${title}` : title, pieces }))
    .map((plan) => (plan.title === `${section.title}: ${section.title}` ? { ...plan, title: section.title } : plan));
}

/** What a part has as its title on a slide, which is its message where it has no heading, and what stands below it. */
function titledPart(part: PackPart): ReturnType<typeof headed> {
  const { message, parts } = withoutMessage([part]);
  return message === null ? headed(part) : { heading: message, blocks: parts[0]?.blocks ?? [] };
}

/** A part that has room below what stands on the slide; null where it has none. */
function shortPart(heading: string | null, flows: readonly Flowing[], room: number, deck: Deck): Piece | null {
  const title: readonly Flowing[] =
    heading === null ? [] : [writeWords([{ kind: "heading", text: heading }], ROOM.width, 1, deck)];
  const pieces: Piece[] = [];
  let left = room - GAP;
  for (const flow of [...title, ...flows]) {
    const { piece, rest } = flow.take(left, false);
    if (piece === null || rest !== null) return null;
    pieces.push(piece);
    left -= piece.height + GAP;
    if (left < -GAP) return null;
  }
  return pieces.length === 0 ? null : stacked(pieces, GAP);
}

/** The title of the first slide of a part, and of those that it goes on upon. */
function titled(title: string): (index: number) => string {
  return (index) => (index === 0 ? title : `${title} (continued)`);
}

/** Everything over as many slides as it needs. */
function flowOver(
  flows: readonly Flowing[],
  titleOf: (index: number) => string,
): { readonly slides: { title: string; pieces: Piece[] }[]; readonly left: number } {
  const slides: { title: string; pieces: Piece[] }[] = [];
  let left = 0;
  const begin = (): Piece[] => {
    const pieces: Piece[] = [];
    slides.push({ title: titleOf(slides.length), pieces });
    left = HEIGHT;
    return pieces;
  };
  let pieces = begin();
  flows.forEach((flow, index) => {
    const next = flows[index + 1];
    if (flow.keepNext === true && next !== undefined && pieces.length > 0) {
      const { piece, rest } = flow.take(left, false);
      const room = left - (piece?.height ?? 0) - GAP;
      if (piece === null || rest !== null || next.take(room, false).piece === null) pieces = begin();
    }
    for (let rest: Flowing | null = flow; rest !== null;) {
      const taken: ReturnType<Flowing["take"]> = rest.take(left, pieces.length === 0);
      if (taken.piece !== null) {
        pieces.push(taken.piece);
        left -= taken.piece.height + GAP;
      }
      rest = taken.rest;
      if (rest !== null) pieces = begin();
    }
  });
  return { slides, left };
}

/**
 * The answer on the first slide: messages and what the pack is of, the results beside what needs attention, then the
 * words that have room, in two columns. What has none goes on slides of its own, titled by what stands there.
 */
function answerSlides(section: PackSection, pack: PackModel, first: boolean, deck: Deck): readonly SlidePlan[] {
  // What the first message says is the title of the slide; the pack’s own stands below it.
  const { message, parts } = withoutMessage(section.parts);
  const of = [...(message === null ? [] : [pack.title]), pack.organisation, pack.period];
  const about = of.filter((words) => words !== "").join(". ");
  const opening: readonly PackPart[] =
    first && about !== ""
      ? [{ title: null, together: false, blocks: [{ kind: "paragraph", label: null, text: about }] }]
      : [];
  const named = message === null ? section.title : `${section.title}: ${message}`;
  const title = message === null && first ? `${pack.title}: ${section.title}` : named;
  const split = parts.findIndex((_, index) => parts.slice(index).every(isWords));
  const end = split < 0 ? parts.length : split;
  for (let taken = parts.length; taken >= end; taken -= 1) {
    const answer = answerPiece([...opening, ...parts.slice(0, taken)], opening.length + end, deck);
    if (answer === null) continue;
    const rest = parts.slice(taken);
    const names = rest.flatMap((part) => headed(part).heading ?? []).join(", ");
    const more = flowOver(flowsOf(rest, ROOM.width, deck), titled(`${section.title}: ${names}`)).slides;
    return [{ title, pieces: [answer] }, ...(rest.length === 0 ? [] : more)];
  }
  return flowOver(flowsOf([...opening, ...parts], ROOM.width, deck), titled(title)).slides;
}

interface SlidePlace {
  readonly pack: PackModel;
  readonly deck: Deck;
  readonly number: number;
  readonly count: number;
}

function writeSlide(file: PptxGenJS, { title, pieces }: SlidePlan, { pack, deck, number, count }: SlidePlace): void {
  const logo = number === 1 ? pack.style.logo : null;
  const slide = file.addSlide({ masterName: logo === null ? MASTER : BESIDE_LOGO });
  const words = cleanText(title);
  if (logo !== null) writeLogo(slide, logo);
  const room = ROOM.width - (logo === null ? 0 : logoRoom(logo));
  const { shown, size } = titleFitted(words, room);
  slide.addText([{ text: shown, options: { fontSize: size, lang: "en-GB" } }], { placeholder: "title" });
  let top: number = ROOM.top + GAP;
  for (const piece of filling(pieces)) {
    piece.draw(slide, ROOM.left, top);
    top += piece.height + GAP;
  }
  writeMargins(slide, { pack, deck, number, count });
  const sources = pieces.flatMap((piece) => piece.sources);
  slide.addNotes(
    cleanText(
      [
        ...(shown === words ? [] : [words]),
        "Sources",
        ...(sources.length === 0 ? ["No figure of its own."] : sources),
      ].join("\n"),
    ),
  );
}

/** What stands on a slide, with its charts as tall as there is room for and as they are read with ease. */
function filling(pieces: readonly Piece[]): readonly Piece[] {
  const growing = pieces.filter(({ taller }) => taller).length;
  const left = pieces.reduce((room, { height }) => room - height - GAP, HEIGHT - GAP);
  if (growing === 0 || left < 0) return pieces;
  const by = Math.min(MOST_TALLER, left / growing);
  return pieces.map((piece) => piece.taller?.(by) ?? piece);
}

/** The most room of a logo beside the title of the first slide, in points. */
const LOGO = { width: 150, height: TITLE.height - 8 } as const;

type Logo = NonNullable<PackModel["style"]["logo"]>;

function logoRoom({ picture }: Logo): number {
  return fitted(picture, LOGO.width, LOGO.height).width + GUTTER;
}

/** A logo at the end of the title’s line. */
function writeLogo(slide: PptxGenJS.Slide, { picture, alt }: Logo): void {
  const { width, height } = fitted(picture, LOGO.width, LOGO.height);
  const place = placed(ROOM.left + ROOM.width - width, TITLE.top + (TITLE.height - height) / 2, width, height);
  slide.addImage({ data: `${picture.type};base64,${picture.bytes}`, ...place, altText: cleanText(alt) });
}

/** Marking, standing, period and number of a slide. */
function writeMargins(slide: PptxGenJS.Slide, { pack, deck, number, count }: SlidePlace): void {
  const { marking, organisation, standing, period } = pack;
  const base = { margin: 0, fontFace: deck.font, fontSize: SIZES.margin, color: QUIET, lang: "en-GB" };
  const line = (words: string, y: number, align: "left" | "center" | "right", x: number, width: number): void => {
    slide.addText(cleanText(words), { ...base, ...placed(x, y, width, MARGINS.height), align, valign: "middle" });
  };
  const third = ROOM.width / 3;
  if (marking !== null) {
    for (const y of [MARGINS.top, MARGINS.bottom])
      slide.addText(cleanText(marking), {
        ...base,
        ...placed(ROOM.left + third, y, third, MARGINS.height),
        align: "center",
        valign: "middle",
        bold: true,
        color: INK,
      });
  }
  line([organisation, standing].filter((words) => words !== "").join(". "), MARGINS.bottom, "left", ROOM.left, third);
  const ends = [period, `${number} of ${count}`].filter((words) => words !== "").join(". ");
  line(ends, MARGINS.bottom, "right", ROOM.left + 2 * third, third);
}
